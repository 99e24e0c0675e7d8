package io.yiyang.referral.episode;

import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.workflow.WorkflowState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The states of a care episode (照护周期状态): its phases, intake, leave and end. */
public enum EpisodeState implements WorkflowState {
    INTAKE("待评估", "intake", null),
    TREATMENT("治疗期", "treatment", CarePhase.TREATMENT),
    REHAB("康复期", "rehabilitation", CarePhase.REHABILITATION),
    MAINTENANCE("稳定期", "stable living", CarePhase.STABLE_LIVING),
    HOSPICE("安宁疗护", "hospice", CarePhase.HOSPICE),
    LEAVE("请假外出", "leave", null),
    ENDED("已结束", "ended", null),
    /** What opened it was entered in error. */
    VOIDED("已作废", "voided", null);

    private final BilingualText label;
    private final @Nullable CarePhase phase;

    EpisodeState(String zh, String en, @Nullable CarePhase phase) {
        this.label = BilingualText.of(zh, en);
        this.phase = phase;
    }

    @Override
    public BilingualText label() {
        return label;
    }

    /** The phase of continuous service, absent before the assessment, on leave and after the end. */
    public Optional<CarePhase> phase() {
        return Optional.ofNullable(phase);
    }

    @Override
    public boolean isFinal() {
        return this == ENDED || this == VOIDED;
    }

    @Override
    public boolean isAlarmOnly() {
        return this != INTAKE && !isFinal();
    }
}
