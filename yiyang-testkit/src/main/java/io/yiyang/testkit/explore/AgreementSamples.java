package io.yiyang.testkit.explore;

import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import java.util.Map;
import java.util.function.Function;

/** Samples of family-doctor contract, cooperation agreement, admission and remote consultation. */
final class AgreementSamples extends MachineSamples {
    @Override
    Map<Class<? extends Command>, Function<CommandHeader, Command>> commands() {
        return Map.of();
    }
}
