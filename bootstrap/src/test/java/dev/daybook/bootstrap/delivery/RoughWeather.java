package dev.daybook.bootstrap.delivery;

import dev.daybook.adapter.out.dynamodb.simulated.Weather;
import java.util.Random;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Calls that are throttled, conflict, time out before or after they were carried out, during which a rival goes first,
/// and after which the process ends; as a seed will have it.
final class RoughWeather implements Weather {

    private final Random random;
    private final Runnable rival;
    private boolean isRivalsTurn;

    RoughWeather(Random random, Runnable rival) {
        this.random = random;
        this.rival = rival;
    }

    @Override
    public void before(String operation) {
        switch (random.nextInt(40)) {
            case 0 -> throw throttled();
            case 1 -> throw timeOut();
            case 2 -> conflict(operation);
            case 3 -> throw new Crash();
            case 4, 5 -> letRivalGoFirst();
            default -> {}
        }
    }

    @Override
    public void after(String operation) {
        switch (random.nextInt(40)) {
            case 0 -> throw timeOut();
            case 1 -> throw new Crash();
            default -> {}
        }
    }

    private void letRivalGoFirst() {
        if (!isRivalsTurn) {
            isRivalsTurn = true;
            rival.run();
            isRivalsTurn = false;
        }
    }

    private static void conflict(String operation) {
        if (operation.equals("TransactWriteItems")) {
            throw TransactionCanceledException.builder()
                    .message("conflict")
                    .cancellationReasons(CancellationReason.builder()
                            .code("TransactionConflict")
                            .build())
                    .build();
        }
    }

    private static RuntimeException throttled() {
        return ProvisionedThroughputExceededException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ProvisionedThroughputExceededException")
                        .build())
                .build();
    }

    private static RuntimeException timeOut() {
        return ApiCallAttemptTimeoutException.create(1);
    }
}
