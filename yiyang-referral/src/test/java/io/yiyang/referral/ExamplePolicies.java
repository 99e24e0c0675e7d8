package io.yiyang.referral;

import io.yiyang.referral.json.ReferralPolicyFiles;
import io.yiyang.referral.policy.ReferralPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files under {@code examples/referral-policies}. */
public final class ExamplePolicies {
    private ExamplePolicies() {}

    public static ReferralPolicy guangzhou() {
        return read("guangzhou-waiting-list.json");
    }

    public static ReferralPolicy agreements() {
        return read("agreements-and-consultation.json");
    }

    private static ReferralPolicy read(String file) {
        try {
            return ReferralPolicyFiles.read(
                            file, Files.readAllBytes(Path.of("..", "examples", "referral-policies", file)))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
