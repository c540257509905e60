package dev.daybook.bootstrap.settings;

import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import java.util.regex.Pattern;

/// Where DynamoDB is, and how our tables are called there.
final class TableVariables {

    private static final String PREFIX = "DAYBOOK_TABLE_PREFIX";
    private static final String ENDPOINT = "DAYBOOK_DYNAMODB_ENDPOINT";
    private static final Pattern SPELLING = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private TableVariables() {}

    static DynamoDbSettings dynamoDb(Variables variables) {
        return Regions.endpoint(variables, ENDPOINT)
                .map(DynamoDbSettings::local)
                .orElseGet(DynamoDbSettings::cloud);
    }

    static DynamoDbTables tables(Variables variables) {
        return variables
                .parsed(PREFIX, TableVariables::prefix, "letters, digits, '_', '.' and '-'")
                .map(prefix -> DynamoDbTables.prefixed(prefix + "-"))
                .orElseGet(DynamoDbTables::standard);
    }

    private static String prefix(String text) {
        if (!SPELLING.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
