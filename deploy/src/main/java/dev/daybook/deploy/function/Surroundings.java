package dev.daybook.deploy.function;

import dev.daybook.deploy.network.Doors;
import dev.daybook.deploy.network.Network;
import dev.daybook.deploy.postgres.PostgresProxy;
import dev.daybook.deploy.rights.TableRights;
import dev.daybook.deploy.settings.StackSettings;

/// What functions are put into.
public record Surroundings(
        StackSettings settings, Zips zips, TableRights tables, Network network, Doors doors, PostgresProxy proxy) {}
