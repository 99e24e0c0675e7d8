package io.yiyang.referral.catalogue;

import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Workflow;
import java.util.List;
import java.util.Optional;

/** Every workflow of the library (流程目录), for whoever treats them all alike: files, explorers, diagrams. */
public final class WorkflowCatalogue {
    private static final List<Workflow<?, ?, ?>> ALL =
            List.of(ReferralWorkflow.INSTANCE, BedHoldWorkflow.INSTANCE, EpisodeWorkflow.INSTANCE);

    private WorkflowCatalogue() {}

    /** All workflows, in a fixed order. */
    public static List<Workflow<?, ?, ?>> all() {
        return ALL;
    }

    /** The workflow with name and version, such as {@code referral/1}. */
    public static Optional<Workflow<?, ?, ?>> find(String name) {
        for (Workflow<?, ?, ?> workflow : ALL) {
            if (workflow.name().equals(name)) {
                return Optional.of(workflow);
            }
        }
        return Optional.empty();
    }
}
