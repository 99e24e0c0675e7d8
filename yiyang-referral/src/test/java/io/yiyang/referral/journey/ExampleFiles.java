package io.yiyang.referral.journey;

import io.yiyang.referral.json.CommandFiles;
import io.yiyang.referral.json.ReferralPolicyFiles;
import io.yiyang.referral.policy.ReferralPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files under {@code examples/journeys}. */
public final class ExampleFiles {
    private static final Path JOURNEYS = Path.of("..", "examples", "journeys");

    private ExampleFiles() {}

    public static JourneyInput commands(String folder) {
        return CommandFiles.read(folder, bytes(folder, "commands.json")).orElseThrow();
    }

    public static ReferralPolicy policy(String folder) {
        return ReferralPolicyFiles.read(folder, bytes(folder, "referral-policy.json"))
                .orElseThrow();
    }

    public static byte[] bytes(String folder, String file) {
        try {
            return Files.readAllBytes(JOURNEYS.resolve(folder).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
