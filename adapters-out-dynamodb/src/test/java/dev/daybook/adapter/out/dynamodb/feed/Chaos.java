package dev.daybook.adapter.out.dynamodb.feed;

import java.io.IOException;
import java.util.Random;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/// Lets something go wrong with many calls: others act before or after it, it is refused, lost, or carried out
/// without an answer, or its caller crashes before it or right behind it.
final class Chaos implements SimulatedDynamoDb.Fate {

    private static final String THROTTLED = "ProvisionedThroughputExceededException";

    private final Random random;
    private final Runnable others;

    /// Of a hundred calls.
    private final int troubles;

    Chaos(Random random, Runnable others) {
        this.random = random;
        this.others = others;
        this.troubles = random.nextInt(4) == 0 ? 0 : random.nextInt(1, 30);
    }

    @Override
    public <T> T befall(Supplier<T> call) {
        perhapsOthers();
        if (random.nextInt(100) >= troubles) {
            var answer = call.get();
            perhapsOthers();
            return answer;
        }
        if (random.nextBoolean()) {
            var _ = call.get();
        } else if (random.nextInt(3) == 0) {
            throw throttled();
        }
        if (random.nextBoolean()) {
            throw new Crash();
        }
        throw timeOut();
    }

    @Override
    public boolean isHidden(int age) {
        return age < 8 && random.nextBoolean();
    }

    private void perhapsOthers() {
        if (random.nextInt(4) == 0) {
            others.run();
        }
    }

    private static RuntimeException throttled() {
        return ProvisionedThroughputExceededException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(THROTTLED).build())
                .statusCode(400)
                .build();
    }

    private static RuntimeException timeOut() {
        return SdkClientException.create("no answer", new IOException("timed out"));
    }
}
