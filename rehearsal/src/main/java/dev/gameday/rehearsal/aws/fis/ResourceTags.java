package dev.gameday.rehearsal.aws.fis;

import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import dev.gameday.rehearsal.aws.fis.experiment.ExperimentDescriptions;
import dev.gameday.rehearsal.aws.fis.experiment.ExperimentRun;
import dev.gameday.rehearsal.aws.fis.experiment.Experiments;
import dev.gameday.rehearsal.aws.fis.template.TemplateCheck;
import dev.gameday.rehearsal.aws.fis.template.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.fis.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.fis.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.fis.model.TagResourceRequest;
import software.amazon.awssdk.services.fis.model.TagResourceResponse;
import software.amazon.awssdk.services.fis.model.UntagResourceRequest;
import software.amazon.awssdk.services.fis.model.UntagResourceResponse;

/** The tags of templates and experiments, by ARN. */
record ResourceTags(Templates templates, Experiments experiments, ExperimentDescriptions descriptions) {
    private Map<String, String> of(String arn) {
        return templates
                .byArn(arn)
                .map(template -> template.tags())
                .or(() -> experiment(arn).map(run -> run.record().tags()))
                .orElseThrow(() -> FisErrors.notFound("Resource " + arn + " does not exist"));
    }

    ListTagsForResourceResponse list(ListTagsForResourceRequest request) {
        return ListTagsForResourceResponse.builder()
                .tags(of(request.resourceArn()))
                .build();
    }

    TagResourceResponse add(TagResourceRequest request) {
        change(request.resourceArn(), tags -> {
            Map<String, String> all = new HashMap<>(tags);
            all.putAll(request.tags());
            return all;
        });
        return TagResourceResponse.builder().build();
    }

    UntagResourceResponse remove(UntagResourceRequest request) {
        List<String> keys = request.tagKeys();
        change(request.resourceArn(), tags -> {
            Map<String, String> rest = new HashMap<>(tags);
            // FIS removes all tags when no key is given (UntagResource, FIS API reference: tagKeys is optional).
            rest.keySet().removeIf(key -> keys.isEmpty() || keys.contains(key));
            return rest;
        });
        return UntagResourceResponse.builder().build();
    }

    private void change(String arn, UnaryOperator<Map<String, String>> change) {
        Map<String, String> changed = change.apply(of(arn));
        TemplateCheck.checkTags(changed);
        templates.retag(arn, any -> changed);
        experiment(arn).ifPresent(run -> run.record().retag(changed));
    }

    private Optional<ExperimentRun> experiment(String arn) {
        return experiments.all().stream()
                .filter(run -> descriptions.arn(run).equals(arn))
                .findFirst();
    }
}
