package dev.gameday.rehearsal.flow.engine;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.Surroundings.Grant;
import dev.gameday.rehearsal.flow.Surroundings.Permission;
import dev.gameday.rehearsal.flow.chance.Streams;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.description.ServiceDescription;
import dev.gameday.rehearsal.flow.description.StepDescription;
import dev.gameday.rehearsal.flow.function.FunctionCallStep;
import dev.gameday.rehearsal.flow.queue.SendStep;
import dev.gameday.rehearsal.flow.run.AwsAccess;
import dev.gameday.rehearsal.flow.run.CallTerms;
import dev.gameday.rehearsal.flow.run.Step;
import dev.gameday.rehearsal.flow.run.WorkStep;
import dev.gameday.rehearsal.flow.service.Service;
import dev.gameday.rehearsal.flow.service.ServiceCallStep;
import dev.gameday.rehearsal.flow.stream.PutStep;
import java.time.Duration;
import java.util.List;

/** Makes handlers: each described step becomes one that knows its callee, queue or table itself. */
final class Handlers {
    /** A service's own role is no part of the rehearsal's IAM. */
    private static final Grant ALWAYS = () -> Permission.ALLOWED;

    private final Plant plant;
    private final Agenda agenda;
    private final Surroundings surroundings;
    private final Streams streams;
    private final FlowGauges gauges;

    Handlers(Plant plant, Agenda agenda, Surroundings surroundings, Streams streams, FlowGauges gauges) {
        this.plant = plant;
        this.agenda = agenda;
        this.surroundings = surroundings;
        this.streams = streams;
        this.gauges = gauges;
    }

    /** Whose handler it is: its name, its subnets, and whether its role is asked. */
    private record Owner(String name, String subnets, boolean isFunction) {}

    Step[] ofFunction(FunctionDescription function) {
        return steps(new Owner(function.name(), Surroundings.FUNCTION_SUBNETS, true), function.steps());
    }

    Step[] ofService(ServiceDescription service) {
        return steps(new Owner(service.name(), service.subnets(), false), service.steps());
    }

    private Step[] steps(Owner owner, List<StepDescription> described) {
        Step[] steps = new Step[described.size()];
        for (int number = 0; number < steps.length; number++) {
            steps[number] = step(owner, described.get(number), number);
        }
        return steps;
    }

    private Step step(Owner owner, StepDescription described, int number) {
        if (described instanceof StepDescription.Work work) {
            String purpose = number == 0 ? " work" : " work " + number;
            return new WorkStep(Times.of(work.time(), streams.of(owner.name + purpose)));
        }
        if (described instanceof StepDescription.Send send) {
            AwsAccess access = access(owner, "sqs:SendMessage", FlowDescription.arn("sqs", send.queue()));
            return new SendStep(
                    plant.stores().queue(send.queue()), access, send.takes().toNanos());
        }
        if (described instanceof StepDescription.Put put) {
            AwsAccess access =
                    access(owner, "dynamodb:PutItem", FlowDescription.arn("dynamodb", "table/" + put.table()));
            return new PutStep(plant.stores().table(put.table()), access);
        }
        return call(owner, (StepDescription.Call) described, number);
    }

    private Step call(Owner owner, StepDescription.Call call, int number) {
        String purpose = owner.name + " to " + call.callee() + " " + number;
        CallTerms terms = new CallTerms(
                call.attempts(),
                Times.of(call.backoff(), streams.of(purpose + " backoff")),
                call.connectTimeout().toNanos(),
                call.timeout().map(Duration::toNanos).orElse(0L),
                call.error(),
                gauges.ofCall(owner.name, call.callee()));
        Service service = plant.service(call.callee());
        if (service != null) {
            return new ServiceCallStep(
                    agenda, terms, service, surroundings, owner.subnets, streams.of(purpose + " picks"));
        }
        AwsAccess access =
                access(owner, "lambda:InvokeFunction", FlowDescription.arn("lambda", "function:" + call.callee()));
        return new FunctionCallStep(agenda, terms, plant.function(call.callee()), access);
    }

    private AwsAccess access(Owner owner, String action, String arn) {
        Grant grant = owner.isFunction ? surroundings.grant(owner.name, action, arn) : ALWAYS;
        return new AwsAccess(surroundings, grant, owner.subnets, action, FlowDescription.REGION);
    }
}
