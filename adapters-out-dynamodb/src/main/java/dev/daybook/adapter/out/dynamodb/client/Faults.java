package dev.daybook.adapter.out.dynamodb.client;

import java.io.IOException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/// Tells failures that may pass from those that trying again would not change.
public final class Faults {

    private static final String NONE = "None";
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    /// Another transaction was writing one of the items, or the table was too busy.
    private static final Set<String> PASSING =
            Set.of(NONE, "TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError");

    private Faults() {}

    /// Whether this one item of a transaction was not as its condition wants it. Trying again would not change that,
    /// whatever befell the other items.
    public static boolean isFailedCondition(CancellationReason reason) {
        return CONDITION_FAILED.equals(reason.code());
    }

    static boolean mayPass(SdkException failure) {
        return switch (failure) {
            case TransactionCanceledException canceled ->
                canceled.cancellationReasons().stream().allMatch(reason -> PASSING.contains(reason.code()));
            case TransactionConflictException _ -> true;
            case TransactionInProgressException _ -> true;
            case LimitExceededException _ -> true;
            case AwsServiceException service -> service.isThrottlingException() || service.statusCode() >= 500;
            case RetryableException _ -> true;
            case ApiCallAttemptTimeoutException _ -> true;
            case SdkClientException client -> isOfTheNetwork(client);
            default -> false;
        };
    }

    private static boolean isOfTheNetwork(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
