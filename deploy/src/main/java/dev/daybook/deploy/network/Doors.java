package dev.daybook.deploy.network;

import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.constructs.Construct;

/// Who may open a connection to whom: functions to the proxy, the proxy to Postgres, an operator to Postgres.
public final class Doors extends Construct {

    /// Where RDS Proxy listens, whatever the database's port is.
    public static final int PROXY_PORT = 5432;

    /// Not the one that everybody tries first.
    public static final int POSTGRES_PORT = 5532;

    private static final int HTTPS = 443;

    private final SecurityGroup functions;
    private final SecurityGroup proxy;
    private final SecurityGroup postgres;
    private final SecurityGroup operators;

    public Doors(Construct scope, Network network) {
        super(scope, "Doors");
        this.functions = door(network, "Functions", "Functions that ask Postgres");
        this.proxy = door(network, "Proxy", "RDS Proxy");
        this.postgres = door(network, "Postgres", "The read models in Postgres");
        this.operators = door(network, "Operators", "Somebody with psql, from CloudShell in this network");
        open(functions, proxy, PROXY_PORT, "functions to the proxy");
        open(proxy, postgres, POSTGRES_PORT, "the proxy to Postgres");
        open(operators, postgres, POSTGRES_PORT, "an operator to Postgres");
        functions.addEgressRule(
                Peer.anyIpv4(), Port.tcp(HTTPS), "to DynamoDB: the gateway endpoint is the only route there is");
    }

    public SecurityGroup functions() {
        return functions;
    }

    public SecurityGroup proxy() {
        return proxy;
    }

    public SecurityGroup postgres() {
        return postgres;
    }

    public SecurityGroup operators() {
        return operators;
    }

    private SecurityGroup door(Network network, String id, String description) {
        return SecurityGroup.Builder.create(this, id)
                .vpc(network.vpc())
                .description(description)
                .allowAllOutbound(false)
                .build();
    }

    private static void open(SecurityGroup from, SecurityGroup to, int port, String why) {
        from.addEgressRule(to, Port.tcp(port), why);
        to.addIngressRule(from, Port.tcp(port), why);
    }
}
