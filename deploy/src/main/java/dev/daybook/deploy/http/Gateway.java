package dev.daybook.deploy.http;

import dev.daybook.deploy.log.Logs;
import dev.daybook.deploy.settings.StackSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpJwtAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.AccessLogSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpNoneAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.PayloadFormatVersion;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/// Lets in whoever brings a token of the issuer, for our audience, with the scope that the route asks for.
public final class Gateway extends Construct {

    private static final int REQUESTS_PER_SECOND = 2_000;
    private static final int REQUESTS_AT_ONCE = 1_000;

    private final HttpApi api;
    private final HttpJwtAuthorizer tokens;
    private final Map<Route.Side, HttpLambdaIntegration> functions = new EnumMap<>(Route.Side.class);

    public Gateway(Construct scope, StackSettings settings, IFunction commands, IFunction queries) {
        super(scope, "Gateway");
        this.api = HttpApi.Builder.create(this, "Api")
                .apiName(settings.prefix())
                .description("Daybook: double-entry ledgers")
                .createDefaultStage(false)
                .build();
        this.tokens = HttpJwtAuthorizer.Builder.create("Tokens", settings.issuer())
                .authorizerName("tokens")
                .jwtAudience(List.of(settings.audience()))
                .identitySource(List.of("$request.header.Authorization"))
                .build();
        functions.put(Route.Side.COMMANDS, integration("Commands", commands));
        functions.put(Route.Side.QUERIES, integration("Queries", queries));
        Routes.all().forEach(this::open);
        stage(settings.prefix());
    }

    public String address() {
        return api.getApiEndpoint();
    }

    /// By which AWS counts what comes in.
    public String id() {
        return api.getApiId();
    }

    /// One permission for all routes: one each would not fit into a function's policy.
    private static HttpLambdaIntegration integration(String id, IFunction function) {
        return HttpLambdaIntegration.Builder.create(id, function)
                .payloadFormatVersion(PayloadFormatVersion.VERSION_2_0)
                .scopePermissionToRoute(false)
                .build();
    }

    private void open(Route route) {
        var builder = HttpRoute.Builder.create(this, route.id())
                .httpApi(api)
                .routeKey(HttpRouteKey.with(route.path(), route.method()))
                .integration(Objects.requireNonNull(functions.get(route.side())));
        var _ = route.isOpen()
                ? builder.authorizer(new HttpNoneAuthorizer()).build()
                : builder.authorizer(tokens).authorizationScopes(route.scopes()).build();
    }

    private void stage(String prefix) {
        var log = Logs.group(this, "/aws/vendedlogs/apigateway/" + prefix);
        var _ = CfnStage.Builder.create(this, "Stage")
                .apiId(api.getApiId())
                .stageName("$default")
                .autoDeploy(true)
                .defaultRouteSettings(RouteSettingsProperty.builder()
                        .throttlingRateLimit(REQUESTS_PER_SECOND)
                        .throttlingBurstLimit(REQUESTS_AT_ONCE)
                        .detailedMetricsEnabled(true)
                        .build())
                .accessLogSettings(AccessLogSettingsProperty.builder()
                        .destinationArn(log.getLogGroupArn())
                        .format(AccessLog.LINE)
                        .build())
                .build();
    }
}
