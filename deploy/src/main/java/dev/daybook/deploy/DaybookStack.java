package dev.daybook.deploy;

import dev.daybook.deploy.data.EncryptionKeys;
import dev.daybook.deploy.data.Tables;
import dev.daybook.deploy.function.Functions;
import dev.daybook.deploy.function.Surroundings;
import dev.daybook.deploy.function.Zips;
import dev.daybook.deploy.http.Gateway;
import dev.daybook.deploy.messaging.Road;
import dev.daybook.deploy.network.Doors;
import dev.daybook.deploy.network.DynamoDbEndpoint;
import dev.daybook.deploy.network.Network;
import dev.daybook.deploy.postgres.Postgres;
import dev.daybook.deploy.postgres.PostgresProxy;
import dev.daybook.deploy.rights.TableRights;
import dev.daybook.deploy.settings.StackSettings;
import dev.daybook.deploy.watch.Watch;
import dev.daybook.deploy.watch.Watched;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/// One installation of Daybook, in whichever account and region it is deployed to.
public final class DaybookStack extends Stack {

    public DaybookStack(Construct scope, StackSettings settings, Zips zips) {
        super(
                scope,
                settings.prefix(),
                StackProps.builder()
                        .stackName(settings.prefix())
                        .description("Daybook: an event-sourced double-entry ledger")
                        .terminationProtection(true)
                        .build());
        var keys = new EncryptionKeys(this, settings.prefix());
        var tables = new Tables(this, settings.prefix(), keys.data());
        var network = new Network(this, settings.prefix());
        var doors = new Doors(this, network);
        var endpoint = new DynamoDbEndpoint(this, network, tables);
        var postgres = new Postgres(this, settings, network, doors, keys.data());
        var proxy = new PostgresProxy(this, settings.prefix(), network, doors, postgres);
        var road = new Road(this, settings.prefix(), settings.publisher(), keys.messages());
        var around = new Surroundings(settings, zips, new TableRights(tables, keys.data()), network, doors, proxy);
        var functions = new Functions(this, around, road);
        // A snapshot is taken while deploying, of a function that has opened the store.
        functions.getNode().addDependency(endpoint);
        var gateway = new Gateway(
                this, settings, functions.http().commands(), functions.http().queries());
        var watch = new Watch(
                this,
                settings,
                keys.messages(),
                new Watched(settings.prefix(), gateway.id(), functions, road, tables, postgres));

        tell("Api", gateway.address());
        tell("Alarms", watch.topic());
        tell("Migration", functions.migration().function().getFunctionName());
        tell("PostgresHost", postgres.host());
        tell("OperatorsSecurityGroup", doors.operators().getSecurityGroupId());
        road.bus().ifPresent(bus -> tell("Bus", bus.bus().getEventBusArn()));
    }

    private void tell(String name, String value) {
        var _ = CfnOutput.Builder.create(this, name + "Output").value(value).build();
    }
}
