package dev.gameday.rehearsal.aws.fis.template;

import dev.gameday.rehearsal.aws.fis.action.ActionCatalog;
import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import dev.gameday.rehearsal.aws.fis.answer.Identifiers;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.ExperimentTemplate;
import software.amazon.awssdk.services.fis.model.UpdateExperimentTemplateRequest;

/** The experiment templates. A template is inert: deleting one touches no experiment. */
public final class Templates {
    private static final int MOST_TEMPLATES = 500;

    private final TemplateCheck check;
    private final Identifiers identifiers;
    private final InstantSource clock;
    private final String arnPrefix;
    private final Map<String, ExperimentTemplate> templates = new LinkedHashMap<>();
    private final Map<String, Made> byToken = new HashMap<>();

    public Templates(ActionCatalog catalog, Identifiers identifiers, InstantSource clock, String arnPrefix) {
        this.check = new TemplateCheck(catalog);
        this.identifiers = identifiers;
        this.clock = clock;
        this.arnPrefix = arnPrefix;
    }

    private record Made(CreateExperimentTemplateRequest request, ExperimentTemplate template) {}

    /** The template made of the request; the one made before when its client token was used with the same request. */
    public ExperimentTemplate create(CreateExperimentTemplateRequest request) {
        Made before = byToken.get(String.valueOf(request.clientToken()));
        if (request.clientToken() != null && before != null) {
            if (!before.request().equals(request)) {
                throw FisErrors.conflict("The client token was used with another request");
            }
            return before.template();
        }
        check.check(request);
        if (templates.size() == MOST_TEMPLATES) {
            throw FisErrors.quota("The account has " + MOST_TEMPLATES + " experiment templates");
        }
        String id = identifiers.next("EXT");
        ExperimentTemplate template =
                TemplateMaking.of(request, id, arnPrefix + "experiment-template/" + id, clock.instant());
        templates.put(id, template);
        if (request.clientToken() != null) {
            byToken.put(request.clientToken(), new Made(request, template));
        }
        return template;
    }

    public ExperimentTemplate get(String id) {
        return Optional.ofNullable(templates.get(String.valueOf(id)))
                .orElseThrow(() -> FisErrors.notFound("ExperimentTemplate " + id + " does not exist"));
    }

    /** The template as the change leaves it, held to the same checks as a new one. */
    public ExperimentTemplate update(UpdateExperimentTemplateRequest change) {
        ExperimentTemplate kept = get(change.id());
        CreateExperimentTemplateRequest merged = TemplateMaking.merged(kept, change);
        check.check(merged);
        ExperimentTemplate updated = TemplateMaking.of(merged, kept, clock.instant());
        templates.put(updated.id(), updated);
        return updated;
    }

    public ExperimentTemplate delete(String id) {
        ExperimentTemplate template = get(id);
        templates.remove(id);
        return template;
    }

    public List<ExperimentTemplate> all() {
        return List.copyOf(templates.values());
    }

    public Optional<ExperimentTemplate> byArn(String arn) {
        return templates.values().stream()
                .filter(template -> template.arn().equals(arn))
                .findFirst();
    }

    public void retag(String arn, UnaryOperator<Map<String, String>> change) {
        byArn(arn)
                .ifPresent(template -> templates.put(
                        template.id(),
                        template.toBuilder().tags(change.apply(template.tags())).build()));
    }
}
