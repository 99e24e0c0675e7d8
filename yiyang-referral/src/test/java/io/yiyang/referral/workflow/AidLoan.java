package io.yiyang.referral.workflow;

import static io.yiyang.referral.workflow.CommonGuards.documents;
import static io.yiyang.referral.workflow.CommonGuards.reason;
import static io.yiyang.referral.workflow.PlaceGuards.notOnAnotherRoad;
import static io.yiyang.referral.workflow.Side.CONSEQUENCE;
import static io.yiyang.referral.workflow.Side.RESIDENT;
import static io.yiyang.referral.workflow.Side.SENDER;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.workflow.Due.Start;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A small workflow for tests, built anew each time: an aid such as a wheelchair is asked for, lent and given back. */
final class AidLoan extends Workflow<AidLoan.State, AidLoan.Order, AidLoan.Known> {
    enum State implements WorkflowState {
        ASKED,
        LENT,
        MISSED,
        BACK;

        @Override
        public BilingualText label() {
            return BilingualText.of("状态" + name(), "state " + name());
        }

        @Override
        public boolean isFinal() {
            return this == BACK;
        }

        @Override
        public boolean isAlarmOnly() {
            return this == MISSED;
        }
    }

    sealed interface Order extends Command {}

    record Ask(CommandHeader header, String aid) implements Order {}

    record Lend(CommandHeader header, Instant until) implements Order, PhysicalFact {}

    record Prolong(CommandHeader header, Instant until) implements Order {}

    record LookAfter(CommandHeader header) implements Order, PhysicalFact {}

    record Remark(CommandHeader header, Optional<CodedReason> reason) implements Order, Reasoned {}

    record GiveBack(CommandHeader header, Set<Document> documents) implements Order, PhysicalFact, Documented {}

    record Remind(CommandHeader header) implements Order {}

    record Miss(CommandHeader header) implements Order {}

    record Drop(CommandHeader header) implements Order {}

    record Known(String aid, OrganisationId lender, Optional<Instant> until) {}

    private final Folds<Known, Order> folds = new Folds<Known, Order>()
            .on(Lend.class, (facts, lent) -> until(facts, lent.until()))
            .on(Prolong.class, (facts, prolonged) -> until(facts, prolonged.until()));

    private AidLoan() {
        super("aid-loan/1", rows(), new Parties<Known>().with(SENDER, Known::lender), labels(), Set.of());
    }

    static AidLoan build() {
        return new AidLoan();
    }

    private static <K extends Order> RowSpec<State, Order, Known, K> on(Class<K> command, Side one, Side... more) {
        return RowSpec.on(command, one, more);
    }

    private static <K extends Order> RowSpec<State, Order, Known, K> tick(Class<K> command, String key) {
        return RowSpec.tick(command, key);
    }

    static TransitionTable<State, Order, Known> rows() {
        return TransitionTable.<State, Order, Known>opensWith(
                        Ask.class, EnumSet.of(SENDER, RESIDENT), State.ASKED, List.of(notOnAnotherRoad()))
                .from(
                        State.ASKED,
                        on(Lend.class, SENDER).to(State.LENT).when(PlaceGuards.inNoBed()),
                        tick(Drop.class, "loan.drop").to(State.BACK))
                .from(
                        State.LENT,
                        on(Prolong.class, SENDER, CONSEQUENCE).restarts(Miss.class),
                        RowSpec.<State, Order, Known, Miss>tick(
                                        Miss.class,
                                        "loan.miss",
                                        (facts, lastStep) -> facts.until().map(Start::agreed))
                                .to(State.MISSED))
                .from(
                        EnumSet.of(State.LENT, State.MISSED),
                        tick(Remind.class, "loan.remind"),
                        on(LookAfter.class, SENDER).restarts(Remind.class),
                        on(GiveBack.class, RESIDENT, SENDER)
                                .to(State.BACK)
                                .given(documents(facts -> EnumSet.of(DocumentKind.NOTICE)))
                                .evenAfterDeath())
                .fromEveryOpenState(on(Remark.class, SENDER, RESIDENT).given(reason()))
                .build();
    }

    private static Map<Class<? extends Order>, BilingualText> labels() {
        Map<Class<? extends Order>, BilingualText> labels = new LinkedHashMap<>();
        Stream.<Class<? extends Order>>of(
                        Ask.class,
                        Lend.class,
                        Prolong.class,
                        LookAfter.class,
                        Remark.class,
                        GiveBack.class,
                        Remind.class,
                        Miss.class,
                        Drop.class)
                .forEach(order -> labels.put(
                        order, BilingualText.of("操作" + order.getSimpleName(), "order " + order.getSimpleName())));
        return labels;
    }

    private static Known until(Known facts, Instant until) {
        return new Known(facts.aid(), facts.lender(), Optional.of(until));
    }

    @Override
    protected Known opened(Order opening) {
        Ask asked = (Ask) opening;
        return new Known(asked.aid(), asked.header().actor().organisation(), Optional.empty());
    }

    @Override
    protected Known folded(Known facts, Order command, State to) {
        return folds.after(facts, command);
    }
}
