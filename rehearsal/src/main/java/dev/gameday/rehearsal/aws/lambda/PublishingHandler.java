package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.Answers;
import dev.gameday.rehearsal.aws.lambda.layer.LayerOperations;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateAliasRequest;
import software.amazon.awssdk.services.lambda.model.CreateAliasResponse;
import software.amazon.awssdk.services.lambda.model.DeleteAliasRequest;
import software.amazon.awssdk.services.lambda.model.DeleteAliasResponse;
import software.amazon.awssdk.services.lambda.model.DeleteLayerVersionRequest;
import software.amazon.awssdk.services.lambda.model.DeleteLayerVersionResponse;
import software.amazon.awssdk.services.lambda.model.GetAliasRequest;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionByArnRequest;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionByArnResponse;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionRequest;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionResponse;
import software.amazon.awssdk.services.lambda.model.ListAliasesRequest;
import software.amazon.awssdk.services.lambda.model.ListAliasesResponse;
import software.amazon.awssdk.services.lambda.model.ListLayerVersionsRequest;
import software.amazon.awssdk.services.lambda.model.ListLayerVersionsResponse;
import software.amazon.awssdk.services.lambda.model.ListLayersRequest;
import software.amazon.awssdk.services.lambda.model.ListLayersResponse;
import software.amazon.awssdk.services.lambda.model.PublishLayerVersionRequest;
import software.amazon.awssdk.services.lambda.model.PublishLayerVersionResponse;
import software.amazon.awssdk.services.lambda.model.UpdateAliasRequest;
import software.amazon.awssdk.services.lambda.model.UpdateAliasResponse;

/** The part of Lambda's operations that is about layers and aliases. */
abstract class PublishingHandler implements LambdaClient {
    private final LayerOperations layers;
    private final AliasOperations aliases;

    PublishingHandler(LayerOperations layers, AliasOperations aliases) {
        this.layers = layers;
        this.aliases = aliases;
    }

    @Override
    public PublishLayerVersionResponse publishLayerVersion(PublishLayerVersionRequest request) {
        return layers.publish(request);
    }

    @Override
    public GetLayerVersionResponse getLayerVersion(GetLayerVersionRequest request) {
        return layers.get(request);
    }

    @Override
    public GetLayerVersionByArnResponse getLayerVersionByArn(GetLayerVersionByArnRequest request) {
        return layers.getByArn(request);
    }

    @Override
    public ListLayerVersionsResponse listLayerVersions(ListLayerVersionsRequest request) {
        return layers.listVersions(request);
    }

    @Override
    public ListLayersResponse listLayers(ListLayersRequest request) {
        return layers.list(request);
    }

    @Override
    public DeleteLayerVersionResponse deleteLayerVersion(DeleteLayerVersionRequest request) {
        return layers.delete(request);
    }

    @Override
    public CreateAliasResponse createAlias(CreateAliasRequest request) {
        return Answers.sameFields(aliases.create(request), CreateAliasResponse.builder())
                .build();
    }

    @Override
    public GetAliasResponse getAlias(GetAliasRequest request) {
        return Answers.sameFields(aliases.get(request), GetAliasResponse.builder())
                .build();
    }

    @Override
    public UpdateAliasResponse updateAlias(UpdateAliasRequest request) {
        return Answers.sameFields(aliases.update(request), UpdateAliasResponse.builder())
                .build();
    }

    @Override
    public DeleteAliasResponse deleteAlias(DeleteAliasRequest request) {
        aliases.delete(request);
        return DeleteAliasResponse.builder().build();
    }

    @Override
    public ListAliasesResponse listAliases(ListAliasesRequest request) {
        return aliases.list(request);
    }
}
