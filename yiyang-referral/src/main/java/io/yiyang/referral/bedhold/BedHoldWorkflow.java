package io.yiyang.referral.bedhold;

import static io.yiyang.referral.bedhold.BedHoldState.*;
import static io.yiyang.referral.workflow.Side.*;

import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.bedhold.BedHoldCommand.*;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.Parties;
import io.yiyang.referral.workflow.PayloadGuard;
import io.yiyang.referral.workflow.RowSpec;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.StateGuard;
import io.yiyang.referral.workflow.TransitionTable;
import io.yiyang.referral.workflow.Workflow;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A care-home bed that is kept while its resident is in hospital (床位保留). How long is the service contract's
 * business; it never expires while the resident is on the road.
 */
public final class BedHoldWorkflow extends Workflow<BedHoldState, BedHoldCommand, BedHoldFacts> {
    private static final StateGuard<BedHoldFacts> RESIDENT_BACK = StateGuard.unless(
            "RESIDENT_BACK",
            c -> c.actor().side() == CONSEQUENCE
                    || (!c.around().away() && c.around().place().isEmpty()),
            c -> Problem.of("YY-R-050", "患者尚未返回，床位不能恢复入住", "the resident is not back, so the bed cannot be resumed")
                    .remedy("请在转诊单中登记返回，床位随之恢复", "report the return in the referral; the bed follows"));

    private static final StateGuard<BedHoldFacts> NOT_ON_THE_ROAD = StateGuard.unless(
            "NOT_ON_THE_ROAD",
            c -> !c.around().onTheRoad(),
            c -> Problem.of("YY-R-051", "患者在途，保留不得到期", "the resident is on the road, so the hold does not expire")
                    .remedy("请在到达或返回后再处理，并提醒机构", "decide after the arrival or the return, and alert the care home"));

    private static final PayloadGuard<BedHoldFacts, Extend> LATER = PayloadGuard.unless(
            "PAID_FURTHER",
            BilingualText.of("续留缴费截止时间", "until when the hold fee is paid"),
            (c, command) -> command.paidUntil().isAfter(c.at())
                    && c.facts().paidUntil().map(command.paidUntil()::isAfter).orElse(true),
            (c, command) -> Problem.of("YY-R-052", "续留期限必须晚于现有期限", "the extension must reach further than before")
                    .with("paidUntil", command.paidUntil())
                    .remedy("请更正续留期限", "correct until when it is paid"));

    private static final TransitionTable<BedHoldState, BedHoldCommand, BedHoldFacts> TABLE =
            TransitionTable.<BedHoldState, BedHoldCommand, BedHoldFacts>opensWith(
                            OpenBedHold.class, EnumSet.of(CONSEQUENCE), HELD, List.of())
                    .from(
                            HELD,
                            on(Resume.class, SENDER, CONSEQUENCE).to(RESUMED).when(RESIDENT_BACK),
                            on(Release.class, RESIDENT, CONSEQUENCE)
                                    .to(RELEASED)
                                    .evenAfterDeath(),
                            on(Extend.class, RESIDENT).given(LATER).restarts(ExpireHold.class),
                            tick(ExpireHold.class, "bedhold.limit", BedHoldWorkflow::limit)
                                    .to(RELEASED)
                                    .when(NOT_ON_THE_ROAD),
                            on(VoidHold.class, CONSEQUENCE).to(VOIDED).evenAfterDeath())
                    .build();

    private static final Parties<BedHoldFacts> PARTIES = new Parties<BedHoldFacts>().with(SENDER, BedHoldFacts::holder);

    /** The bed-hold workflow. */
    public static final BedHoldWorkflow INSTANCE = new BedHoldWorkflow();

    private BedHoldWorkflow() {
        super(
                "bed-hold/1",
                TABLE,
                PARTIES,
                Map.of(
                        OpenBedHold.class, BilingualText.of("开始保留床位", "open bed hold"),
                        Resume.class, BilingualText.of("恢复入住", "resume"),
                        Release.class, BilingualText.of("释放床位", "release"),
                        Extend.class, BilingualText.of("续留", "extend"),
                        ExpireHold.class, BilingualText.of("保留到期", "expire hold"),
                        VoidHold.class, BilingualText.of("作废", "void")));
    }

    private static <K extends BedHoldCommand> RowSpec<BedHoldState, BedHoldCommand, BedHoldFacts, K> on(
            Class<K> command, Side one, Side... more) {
        return RowSpec.on(command, one, more);
    }

    private static <K extends BedHoldCommand> RowSpec<BedHoldState, BedHoldCommand, BedHoldFacts, K> tick(
            Class<K> command, String key, Due<BedHoldFacts> due) {
        return RowSpec.tick(command, key, due);
    }

    /** What was paid last decides; otherwise the contract's limit, counted from the start. */
    private static Optional<Due.Start> limit(BedHoldFacts facts, Instant lastStep) {
        return facts.paidUntil().map(Due.Start::agreed).or(() -> Optional.of(Due.Start.counted(lastStep)));
    }

    @Override
    protected BedHoldFacts opened(BedHoldCommand opening) {
        OpenBedHold open = (OpenBedHold) opening;
        return new BedHoldFacts(open.resident(), open.referral(), open.holder(), Optional.empty());
    }

    @Override
    protected BedHoldFacts folded(BedHoldFacts facts, BedHoldCommand command, BedHoldState to) {
        return command instanceof Extend extended
                ? new BedHoldFacts(
                        facts.resident(), facts.referral(), facts.holder(), Optional.of(extended.paidUntil()))
                : facts;
    }
}
