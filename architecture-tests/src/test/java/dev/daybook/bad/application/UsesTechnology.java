package dev.daybook.bad.application;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class UsesTechnology {

    Object aKey() {
        return AttributeValue.fromS("book");
    }
}
