package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Permission;

/** The calls that the flow's functions make to AWS: who calls, what the role must allow, and on which resource. */
enum FlowCall {
    INVOKE_RISK_CHECK(FlowFunction.ORDER_INTAKE, "lambda:InvokeFunction", "lambda", "function:risk-check"),
    SEND_ORDER(FlowFunction.ORDER_INTAKE, "sqs:SendMessage", "sqs", "orders"),
    PUT_POSITION(FlowFunction.ORDER_ROUTER, "dynamodb:PutItem", "dynamodb", "table/positions");

    /** The error's name when the role does not allow the call. */
    static final String ACCESS_DENIED = "AccessDeniedException";

    /** The error's name when the endpoint's network does not answer; the name itself still resolves. */
    static final String CONNECT_TIMEOUT = "ConnectTimeoutError";

    private static final String REGION = "eu-west-1";
    private static final String ACCOUNT = "111122223333";

    private final FlowFunction caller;
    private final String action;
    private final String service;
    private final String resourceArn;

    FlowCall(FlowFunction caller, String action, String service, String resource) {
        this.caller = caller;
        this.action = action;
        this.service = service;
        this.resourceArn = String.join(":", "arn:aws", service, REGION, ACCOUNT, resource);
    }

    Permission permission(Surroundings surroundings) {
        return surroundings.permission(caller.functionName(), action, resourceArn);
    }

    String connectTimeoutMessage() {
        return "Connect timeout on endpoint URL: \"https://" + service + "." + REGION + ".amazonaws.com/\"";
    }
}
