package dev.daybook.adapter.out.messaging.client;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;

/// What a call that failed as a whole asks for.
public enum Failure {
    /// It may go well the next time.
    PASSING,
    /// Something it carries is refused, and would be again.
    CONTENT,
    /// No call will go well until somebody does something: rights, names, credentials.
    STANDING,
    /// Its thread was interrupted.
    INTERRUPTED;

    private static final int TOO_LARGE = 413;

    public static Failure of(SdkException failure) {
        return switch (failure) {
            case AbortedException _ -> INTERRUPTED;
            case AwsServiceException service -> of(service);
            case RetryableException _ -> PASSING;
            case ApiCallAttemptTimeoutException _ -> PASSING;
            default -> isOfTheNetwork(failure) ? PASSING : STANDING;
        };
    }

    private static Failure of(AwsServiceException service) {
        if (service.isThrottlingException() || service.statusCode() >= 500) {
            return PASSING;
        }
        return service.statusCode() == TOO_LARGE || isOfTheContent(code(service)) ? CONTENT : STANDING;
    }

    private static boolean isOfTheContent(String code) {
        return switch (code) {
            case "ValidationException",
                    "ValidationError",
                    "InvalidParameter",
                    "InvalidParameterValue",
                    "ParameterValueInvalid",
                    "BatchRequestTooLong",
                    "AWS.SimpleQueueService.BatchRequestTooLong" -> true;
            default -> false;
        };
    }

    private static String code(AwsServiceException service) {
        var details = service.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
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
