package io.yiyang.referral.workflow;

import static io.yiyang.referral.workflow.Side.CLOCK;
import static io.yiyang.referral.workflow.Side.CONSEQUENCE;
import static io.yiyang.referral.workflow.Side.COORDINATOR;
import static io.yiyang.referral.workflow.Side.RECEIVER;
import static io.yiyang.referral.workflow.Side.RESIDENT;
import static io.yiyang.referral.workflow.Side.SENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.time.WorkingDayCalendar;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.DeadlineCalendar;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.EscalationChain;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.ReasonRule;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.AidLoan.Ask;
import io.yiyang.referral.workflow.AidLoan.Drop;
import io.yiyang.referral.workflow.AidLoan.GiveBack;
import io.yiyang.referral.workflow.AidLoan.Known;
import io.yiyang.referral.workflow.AidLoan.Lend;
import io.yiyang.referral.workflow.AidLoan.LookAfter;
import io.yiyang.referral.workflow.AidLoan.Miss;
import io.yiyang.referral.workflow.AidLoan.Order;
import io.yiyang.referral.workflow.AidLoan.Prolong;
import io.yiyang.referral.workflow.AidLoan.Remark;
import io.yiyang.referral.workflow.AidLoan.Remind;
import io.yiyang.referral.workflow.AidLoan.State;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.WorkflowEvent.Annulled;
import io.yiyang.referral.workflow.WorkflowEvent.Noted;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a workflow does with a table of its own, on the small table of {@link AidLoan}; times are minutes from its start. */
class WorkflowEngineTest {
    private static final CaseId CASE = CaseId.of("LOAN-1");
    private static final OrganisationId LENDER = OrganisationId.of("ORG-LENDER");
    private static final OrganisationId OTHER = OrganisationId.of("ORG-OTHER");
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final CodedReason TYPING = CodedReason.of("TYPING");

    private final AidLoan workflow = AidLoan.build();
    private ReferralPolicy policy = ReferralPolicy.builder()
            .id("p")
            .version("1")
            .putDeadlines("loan.drop", declared(new DeadlineTerm.Elapsed(Duration.ofMinutes(2000))))
            .putDeadlines("loan.remind", declared(new DeadlineTerm.Elapsed(Duration.ofMinutes(100))))
            .build();
    private Surroundings around = Surroundings.alone();
    private WorkflowCase<State, Order, Known> loan = workflow.start(
            ((Accepted<State, Order>) decide(RESIDENT, LENDER, 0, h -> new Ask(h, "wheelchair"))).event());
    private int sent;

    private static <T> Cited<T> declared(T value) {
        return new Cited<>(value, "declared for a test", Confidence.DECLARED);
    }

    private static Instant at(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private CommandHeader header(Side side, OrganisationId organisation, long minute) {
        sent++;
        long version = loan == null ? 0 : loan.version();
        Actor actor = new Actor(organisation, PersonId.of("P-1"), side);
        return new CommandHeader(CommandId.of("c-" + sent), CASE, version, actor, at(minute), at(9999));
    }

    private Decision<State, Order> decide(
            Side side, OrganisationId organisation, long minute, Function<CommandHeader, Order> order) {
        Order command = order.apply(header(side, organisation, minute));
        return loan == null
                ? workflow.decideOpening(command, policy, around)
                : workflow.decide(loan, command, policy, around);
    }

    private Decision<State, Order> decide(Side side, long minute, Function<CommandHeader, Order> order) {
        return decide(side, LENDER, minute, order);
    }

    private Accepted<State, Order> done(Side side, long minute, Function<CommandHeader, Order> order) {
        return taken(decide(side, minute, order));
    }

    private Accepted<State, Order> taken(Decision<State, Order> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        Accepted<State, Order> accepted = (Accepted<State, Order>) decision;
        loan = workflow.evolve(loan, accepted.event());
        return accepted;
    }

    private static List<Problem> failed(Decision<State, Order> decision) {
        assertThat(decision).isInstanceOf(Rejected.class);
        return ((Rejected<State, Order>) decision).rejection().failed();
    }

    private static String codes(Decision<State, Order> decision) {
        return decision instanceof Rejected<State, Order> rejected
                ? rejected.rejection().failed().stream()
                        .map(p -> p.code().toString())
                        .collect(Collectors.joining(" "))
                : "-";
    }

    private static Order remark(CommandHeader header) {
        return new Remark(header, Optional.of(TYPING));
    }

    private static Order back(CommandHeader header) {
        return new GiveBack(header, Set.of(new Document(DocumentKind.NOTICE, "1")));
    }

    /** Lent at minute 10 until minute 500. */
    private void lend() {
        done(SENDER, 10, h -> new Lend(h, at(500)));
    }

    /** Such as {@code Remind@110 since 10}. */
    private static String told(List<Deadline> deadlines) {
        return deadlines.stream()
                .map(d -> d.triggers() + "@"
                        + d.due().map(WorkflowEngineTest::minute).orElse("?") + " since " + minute(d.since()))
                .collect(Collectors.joining(", "));
    }

    private static String minute(Instant at) {
        return Long.toString(Duration.between(START, at).toMinutes());
    }

    // The table

    @Test
    void givenATable_whenItIsBuilt_thenEachRowIsAsItWasWrittenDown() {
        assertThat(workflow.table().rows())
                .extracting(row -> row.from() + " " + row.name() + " " + row.sides() + " " + row.to() + " "
                        + Stream.concat(
                                        row.when().stream().map(StateGuard::name),
                                        row.given().stream().map(PayloadGuard::name))
                                .toList()
                        + " " + row.tick().map(Row.Tick::key).orElse("-") + " " + row.restarts()
                        + (row.keepsState() ? " keeps" : "") + (row.isPhysical() ? " physical" : "")
                        + (row.evenAfterDeath() ? " after-death" : "") + (row.isFree() ? " free" : ""))
                .containsExactly(
                        "ASKED Lend [SENDER] LENT [NOWHERE_ELSE] - [] physical",
                        "ASKED Drop [CLOCK] BACK [] loan.drop [Drop]",
                        "LENT Prolong [SENDER, CONSEQUENCE] LENT [] - [Miss] keeps free",
                        "LENT Miss [CLOCK] MISSED [] loan.miss [Miss]",
                        "LENT Remind [CLOCK] LENT [] loan.remind [Remind] keeps",
                        "LENT LookAfter [SENDER] LENT [] - [Remind] keeps physical free",
                        "LENT GiveBack [SENDER, RESIDENT] BACK [DOCUMENT_MISSING] - [] physical after-death",
                        "MISSED Remind [CLOCK] MISSED [] loan.remind [Remind] keeps",
                        "MISSED LookAfter [SENDER] MISSED [] - [Remind] keeps physical free",
                        "MISSED GiveBack [SENDER, RESIDENT] BACK [DOCUMENT_MISSING] - [] physical after-death",
                        "ASKED Remark [SENDER, RESIDENT] ASKED [REASON_REQUIRED] - [] keeps",
                        "LENT Remark [SENDER, RESIDENT] LENT [REASON_REQUIRED] - [] keeps",
                        "MISSED Remark [SENDER, RESIDENT] MISSED [REASON_REQUIRED] - [] keeps");
    }

    @Test
    void givenATable_whenAStateIsAskedFor_thenItsRowsItsClockAndItsSidesAreTold() {
        TransitionTable<State, Order, Known> table = workflow.table();
        assertThat(table.at(State.ASKED)).extracting(Row::name).containsExactly("Lend", "Drop", "Remark");
        assertThat(table.at(State.BACK)).isEmpty();
        assertThat(table.ticking(State.LENT)).extracting(Row::name).containsExactly("Miss", "Remind");
        assertThat(table.ticking(State.BACK)).isEmpty();
        assertThat(State.values())
                .filteredOn(table::ticksFromLastStep)
                .as("all but the one with an agreed day")
                .containsExactly(State.ASKED, State.MISSED, State.BACK);
        assertThat(table.sides(State.LENT, Prolong.class)).containsExactly(SENDER, CONSEQUENCE);
        assertThat(table.sides(State.ASKED, Prolong.class)).isEmpty();
        assertThat(table.acting(State.MISSED)).containsExactlyInAnyOrder(SENDER, RESIDENT, CLOCK);
        assertThat(table.acting(State.BACK)).isEmpty();
        assertThat(table.deadlineKeys()).containsExactly("loan.drop", "loan.miss", "loan.remind");
        assertThat(table.openers()).containsExactly(SENDER, RESIDENT);
    }

    @Test
    void givenACommandWithoutALabel_whenItIsAskedFor_thenItIsAProgrammingError() {
        assertThatThrownBy(() -> workflow.label(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("command: must have a label in aid-loan/1, but was class java.lang.String");
        assertThat(workflow.label(Lend.class).en()).isEqualTo("order Lend");
    }

    // Facts and parties

    @Test
    void givenFolds_whenACommandIsNamedTwice_thenItIsAProgrammingErrorAndTheFirstStays() {
        Folds<String, Order> folds = new Folds<String, Order>()
                .on(Lend.class, (f, c) -> f + " lent")
                .on(Drop.class, (f, c) -> f + " dropped");
        assertThatThrownBy(() -> folds.on(Lend.class, (f, c) -> "other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("command: must be named once, but was " + Lend.class);
        CommandHeader header = header(SENDER, LENDER, 1);
        assertThat(folds.after("aid", new Lend(header, START))).isEqualTo("aid lent");
        assertThat(folds.after("aid", new Drop(header))).isEqualTo("aid dropped");
        assertThat(folds.after("aid", new Remind(header))).isEqualTo("aid");
    }

    @Test
    void givenParties_whenAnotherOrganisationActs_thenItIsToldWhoMay() {
        lend();
        Problem wrong = failed(decide(SENDER, OTHER, 20, LookAfter::new)).get(0);
        assertThat(wrong.code()).hasToString("YY-R-003");
        assertThat(wrong.text().zh()).isEqualTo("该机构在本单中不是转出方");
        assertThat(wrong.facts()).containsEntry("maySend", "[ORG-LENDER]");
        assertThat(decide(RESIDENT, OTHER, 20, WorkflowEngineTest::back).isAccepted())
                .as("of the residents' side none is known")
                .isTrue();
    }

    @Test
    void givenPartiesOfSeveralKinds_whenTheyAreAsked_thenThePolicyNamesTheCoordinatorsAndTheCaseTheRest() {
        OrganisationId third = OrganisationId.of("ORG-A-THIRD");
        Parties<Known> parties = new Parties<Known>()
                .with(SENDER, Known::lender)
                .with(RECEIVER, List.of((facts, near) -> OTHER, (facts, near) -> null, (facts, near) -> third));
        ReferralPolicy named = ((ImmutableReferralPolicy) policy).withCoordinators(declared(Set.of(third)));
        Known facts = loan.facts();
        assertThat(parties.of(SENDER, facts, policy, around)).containsExactly(LENDER);
        assertThat(parties.of(RECEIVER, facts, policy, around)).containsExactly(third, OTHER);
        assertThat(parties.of(RESIDENT, facts, policy, around)).isEmpty();
        assertThat(parties.of(COORDINATOR, facts, policy, around)).isEmpty();
        assertThat(parties.of(COORDINATOR, facts, named, around)).containsExactly(third);
        assertThat(Stream.of(LENDER, OTHER, third)
                        .filter(id -> parties.mayAct(actor(RECEIVER, id), facts, named, around)))
                .containsExactly(OTHER, third);
        assertThat(Stream.of(LENDER, OTHER, third)
                        .filter(id -> parties.mayAct(actor(COORDINATOR, id), facts, named, around)))
                .containsExactly(third);
        assertThat(parties.mayAct(actor(COORDINATOR, OTHER), facts, policy, around))
                .isTrue();
    }

    private static Actor actor(Side side, OrganisationId organisation) {
        return new Actor(organisation, PersonId.of("P-1"), side);
    }

    // Opening

    @Test
    void givenNoCase_whenTheOpeningSawOneOrHappensInTheFutureOrElsewhere_thenItIsStaleOrRefused() {
        Actor actor = actor(SENDER, LENDER);
        CommandHeader saw = new CommandHeader(CommandId.of("x"), CASE, 3, actor, START, START);
        assertThat(workflow.decideOpening(new Ask(saw, "bed"), policy, around)).isEqualTo(new Decision.Stale<>(0));
        Surroundings taken = ((ImmutableSurroundings) around).withCaseIdTaken(true);
        assertThat(codes(workflow.decideOpening(new Ask(saw, "bed"), policy, taken)))
                .isEqualTo("YY-R-008");
        CommandHeader early = new CommandHeader(CommandId.of("x"), CASE, 0, actor, START.plusSeconds(1), START);
        assertThat(codes(workflow.decideOpening(new Ask(early, "bed"), policy, around)))
                .isEqualTo("YY-R-004");
        CommandHeader now = new CommandHeader(CommandId.of("x"), CASE, 0, actor, START, START);
        Surroundings away = ((ImmutableSurroundings) around).withOtherJourney(CaseId.of("REF-9"));
        assertThat(codes(workflow.decideOpening(new Ask(now, "bed"), policy, away)))
                .isEqualTo("YY-R-028");
        assertThat(codes(workflow.decideOpening(new Drop(now), policy, around))).isEqualTo("YY-R-009");
        assertThat(workflow.decideOpening(new Ask(now, "bed"), policy, around).isAccepted())
                .isTrue();
    }

    @Test
    void givenACase_whenWhatIsSentIsForAnotherOne_thenItIsAProgrammingError() {
        CommandHeader elsewhere =
                new CommandHeader(CommandId.of("x"), CaseId.of("LOAN-2"), 1, actor(SENDER, LENDER), START, START);
        String message = "command: must be for case LOAN-1, but was LOAN-2";
        assertThatThrownBy(() -> workflow.decide(loan, new Drop(elsewhere), policy))
                .hasMessage(message);
        assertThatThrownBy(() -> workflow.annul(loan, new Annulment(elsewhere, 1, TYPING), policy))
                .hasMessage(message);
        assertThatThrownBy(() -> workflow.correct(
                        loan, new Correction<>(elsewhere, 1, new Drop(elsewhere), TYPING), policy, around))
                .hasMessage(message);
    }

    @Test
    void givenEvents_whenTheyAreNotThoseOfOneCaseInOrder_thenItIsAProgrammingError() {
        WorkflowEvent<State, Order> opened = loan.history().get(0);
        lend();
        WorkflowEvent<State, Order> lent = loan.history().get(1);
        assertThatThrownBy(() -> workflow.start(lent)).hasMessage("event: must open a case, but was Lend");
        assertThatThrownBy(() -> workflow.replay(List.of()))
                .hasMessage("events: must start with the one that opened the case, but was []");
        assertThatThrownBy(() -> workflow.evolve(loan, lent))
                .hasMessage("event: must be the next one of LOAN-1 at version 2, but was LOAN-1 version 2");
        WorkflowEvent<State, Order> again =
                new WorkflowEvent.Opened<>(opened.command(), State.ASKED, 3, "aid-loan/1", "p/1", List.of());
        assertThatThrownBy(() -> workflow.evolve(loan, again))
                .hasMessage("event: must be the next one of LOAN-1 at version 2, but was LOAN-1 version 3");
        CommandHeader other =
                new CommandHeader(CommandId.of("x"), CaseId.of("LOAN-2"), 2, actor(SENDER, LENDER), START, START);
        WorkflowEvent<State, Order> strange =
                new Noted<>(new LookAfter(other), State.LENT, 3, "aid-loan/1", "p/1", List.of(), Optional.empty());
        assertThatThrownBy(() -> workflow.evolve(loan, strange))
                .hasMessage("event: must be the next one of LOAN-1 at version 2, but was LOAN-2 version 3");
        assertThat(workflow.replay(List.of(opened, lent))).isEqualTo(loan);
    }

    // Deadlines

    @Test
    void givenDeadlines_whenStepsAreDone_thenEachRunsFromTheStepThatStartsIt() {
        assertThat(told(loan.deadlines())).isEqualTo("Drop@2000 since 0");
        lend();
        assertThat(told(loan.deadlines())).isEqualTo("Miss@500 since 500, Remind@110 since 10");
        done(RESIDENT, 20, WorkflowEngineTest::remark);
        assertThat(told(loan.deadlines())).isEqualTo("Miss@500 since 500, Remind@110 since 10");
        Accepted<State, Order> looked = done(SENDER, 30, LookAfter::new);
        assertThat(told(looked.event().deadlines())).isEqualTo("Miss@500 since 500, Remind@130 since 30");
        assertThat(told(looked.deadlinesSet())).isEqualTo("Remind@130 since 30");
        assertThat(told(looked.deadlinesCleared())).isEqualTo("Remind@110 since 10");
        done(SENDER, 40, h -> new Prolong(h, at(800)));
        assertThat(told(loan.deadlines())).isEqualTo("Remind@130 since 30, Miss@800 since 800");
        assertThat(loan.deadlines()).extracting(Deadline::id).containsExactly("LOAN-1:Remind", "LOAN-1:Miss");
        assertThat(codes(decide(CLOCK, 129, Remind::new))).isEqualTo("YY-R-007");
        done(CLOCK, 130, Remind::new);
        assertThat(told(loan.deadlines())).isEqualTo("Miss@800 since 800, Remind@230 since 130");
        done(CLOCK, 800, Miss::new);
        assertThat(told(loan.deadlines())).isEqualTo("Remind@900 since 800");
        done(SENDER, 810, WorkflowEngineTest::back);
        assertThat(loan.deadlines()).isEmpty();
    }

    @Test
    void givenAChain_whenTheClockReminds_thenItRepeatsByTheChainAndTheNextOneIsTold() {
        EscalationChain chain = new EscalationChain(
                List.of(
                        new EscalationChain.Recipient("NURSE", Optional.empty()),
                        new EscalationChain.Recipient("DIRECTOR", Optional.empty())),
                Optional.of(new DeadlineTerm.Elapsed(Duration.ofMinutes(15))));
        policy = ((ImmutableReferralPolicy) policy).withEscalations(Map.of("loan.remind", declared(chain)));
        lend();
        List<String> told = Stream.of(110, 125, 140)
                .map(minute -> done(CLOCK, minute, Remind::new).event().alarm().orElseThrow())
                .map(alarm ->
                        alarm.round() + " " + ((Alarm.Told) alarm).recipient().role())
                .toList();
        assertThat(told).containsExactly("1 NURSE", "2 DIRECTOR", "3 DIRECTOR");
        assertThat(told(loan.deadlines())).isEqualTo("Miss@500 since 500, Remind@155 since 140");
        done(SENDER, 150, LookAfter::new);
        assertThat(told(loan.deadlines())).isEqualTo("Miss@500 since 500, Remind@250 since 150");
        assertThat(((Alarm.Told) done(CLOCK, 250, Remind::new).event().alarm().orElseThrow()).round())
                .isEqualTo(1);
    }

    @Test
    void givenATermThatSimplyPasses_whenThePolicyHasACalendar_thenTheDeadlineNamesNone() {
        policy = ((ImmutableReferralPolicy) policy)
                .withCalendar(
                        declared(new DeadlineCalendar("sample", ZoneOffset.UTC, WorkingDayCalendar.of(List.of()))))
                .withDeadlines(Map.of(
                        "loan.remind", declared(new DeadlineTerm.CalendarPeriod(Period.ofDays(1))),
                        "loan.drop", declared(new DeadlineTerm.Elapsed(Duration.ofMinutes(2000)))));
        Decision<State, Order> opened =
                workflow.decideOpening(loan.history().get(0).command(), policy, around);
        assertThat(((Accepted<State, Order>) opened).event().deadlines())
                .singleElement()
                .satisfies(d -> assertThat(d.calendar()).isEmpty());
        lend();
        assertThat(loan.deadlines())
                .filteredOn(d -> d.triggers().equals("Remind"))
                .singleElement()
                .satisfies(d -> assertThat(d.calendar()).contains("sample"));
    }

    @Test
    void givenADeadlineThatTheCalendarDidNotReach_whenTheClockAsks_thenThePolicyOfTodayTells() {
        ReferralPolicy days = ((ImmutableReferralPolicy) policy)
                .withDeadlines(Map.of("loan.remind", declared(new DeadlineTerm.CalendarPeriod(Period.ofDays(1)))));
        policy = days;
        lend();
        assertThat(told(loan.deadlines())).isEqualTo("Miss@500 since 500, Remind@? since 10");
        Problem unknown = failed(decide(CLOCK, 60, Remind::new)).get(0);
        assertThat(unknown.code()).hasToString("YY-R-081");
        assertThat(unknown.facts()).containsEntry("policyKey", "loan.remind");
        policy = ((ImmutableReferralPolicy) days).withDeadlines(Map.of());
        assertThat(codes(decide(CLOCK, 60, Remind::new))).isEqualTo("YY-R-006");
        policy = ((ImmutableReferralPolicy) days)
                .withCalendar(
                        declared(new DeadlineCalendar("sample", ZoneOffset.UTC, WorkingDayCalendar.of(List.of()))));
        // The day after the second of March ends as the fourth begins: 16 and 24 hours after the start.
        assertThat(failed(decide(CLOCK, 2399, Remind::new)).get(0).facts())
                .containsEntry("due", "2026-03-04T00:00:00Z")
                .containsEntry("policyKey", "loan.remind");
        assertThat(decide(CLOCK, 2400, Remind::new).isAccepted()).isTrue();
        assertThat(codes(decide(CLOCK, 2400, Drop::new))).isEqualTo("YY-R-001");
    }

    // Refusals and offers

    @Test
    void givenARefusal_whenItIsRead_thenTheRowsThatAreOpenAreTold() {
        lend();
        assertThat(codes(decide(SENDER, 20, h -> new Remark(h, Optional.empty()))))
                .isEqualTo("YY-R-011");
        Problem side = failed(decide(RESIDENT, 20, LookAfter::new)).get(0);
        assertThat(side.text().zh()).isEqualTo("本操作只能由转出方办理");
        assertThat(failed(decide(RECEIVER, 20, WorkflowEngineTest::back))
                        .get(0)
                        .text()
                        .en())
                .isEqualTo("only sender, resident or proxy may do this");
        Problem missing =
                failed(decide(SENDER, 20, h -> new GiveBack(h, Set.of()))).get(0);
        assertThat(missing.text().zh())
                .isEqualTo("缺少单据：" + DocumentKind.NOTICE.label().zh());
        assertThat(missing.text().en())
                .isEqualTo("papers are missing: " + DocumentKind.NOTICE.label().en());
        CommandHeader header = header(SENDER, LENDER, 20);
        Decision<State, Order> outside =
                workflow.reject(Optional.of(loan), new LookAfter(header), List.of(side), policy, around);
        assertThat(failed(outside)).containsExactly(side);
        Rejection rejection = ((Rejected<State, Order>) outside).rejection();
        assertThat(rejection.mayAct()).containsExactly(SENDER);
        assertThat(rejection.legalNow())
                .extracting(Offer::command)
                .containsExactly("Prolong", "LookAfter", "GiveBack", "Remark");
        Rejection nothingOpen = ((Rejected<State, Order>)
                        workflow.reject(Optional.empty(), new LookAfter(header), List.of(side), policy, around))
                .rejection();
        assertThat(nothingOpen.legalNow()).isEmpty();
        assertThat(nothingOpen.mayAct()).containsExactly(SENDER, RESIDENT);
        assertThat(rejection)
                .isEqualTo(((Rejected<State, Order>) workflow.reject(
                                Optional.of(loan), new LookAfter(header), List.of(side), policy, around))
                        .rejection())
                .hasSameHashCodeAs(((Rejected<State, Order>) workflow.reject(
                                Optional.of(loan), new LookAfter(header), List.of(side), policy, around))
                        .rejection())
                .isNotEqualTo(nothingOpen)
                .doesNotHaveSameHashCodeAs(nothingOpen)
                .isNotEqualTo("YY-R-002");
    }

    @Test
    void givenACase_whenTheClockAsksWhatItMayDo_thenItIsToldFromWhen() {
        lend();
        assertThat(workflow.available(loan, actor(CLOCK, OTHER), at(110), policy))
                .extracting(offer -> offer.command() + " " + offer.isOpen() + " "
                        + offer.notBefore().map(WorkflowEngineTest::minute).orElse("-"))
                .containsExactly("Miss false 500", "Remind true 110");
        assertThat(workflow.available(loan, actor(SENDER, LENDER), at(110), policy))
                .extracting(offer -> offer.command() + " " + offer.notBefore().isPresent() + " "
                        + offer.needs().size())
                .containsExactly("Prolong false 0", "LookAfter false 0", "GiveBack false 1", "Remark false 1");
        assertThat(workflow.available(loan, actor(SENDER, OTHER), at(110), policy))
                .isEmpty();
    }

    @Test
    void givenADeath_whenTheAidIsGivenBack_thenThatAloneIsPossible() {
        lend();
        around = ((ImmutableSurroundings) around).withResidentAlive(false);
        assertThat(codes(decide(SENDER, 20, LookAfter::new))).isEqualTo("YY-R-005");
        assertThat(codes(decide(CLOCK, 110, Remind::new))).isEqualTo("YY-R-005");
        assertThat(codes(decide(SENDER, 5, WorkflowEngineTest::back)))
                .as("before it was lent")
                .isEqualTo("YY-R-004");
        assertThat(decide(SENDER, 20, WorkflowEngineTest::back).isAccepted()).isTrue();
    }

    // Corrections and annulments

    private WorkflowEvent<State, Order> event(int version) {
        return loan.history().get(version - 1);
    }

    private Decision<State, Order> correct(int version, Side side, Function<CommandHeader, Order> right, long minute) {
        CommandHeader said = event(version).command().header();
        CommandHeader moved = new CommandHeader(
                said.commandId(), said.caseId(), said.expectedVersion(), said.actor(), at(minute), said.recordedAt());
        return workflow.correct(
                loan, new Correction<>(header(side, LENDER, 900), version, right.apply(moved), TYPING), policy, around);
    }

    private Decision<State, Order> annul(int version, Side side) {
        return workflow.annul(loan, new Annulment(header(side, LENDER, 900), version, TYPING), policy);
    }

    /** 1 asked at 0, 2 lent at 10, 3 remarked at 20, 4 looked after at 30, 5 looked after at 50. */
    @ParameterizedTest(name = "event {0} at minute {1}: {2}")
    @CsvSource({
        "1, -60, -",
        "1, 10, -",
        "1, 11, YY-R-004",
        "2, 0, -",
        "2, -1, YY-R-004",
        "2, 25, -",
        "2, 30, -",
        "2, 31, YY-R-004",
        "3, 0, -",
        "3, -1, YY-R-004",
        "3, 45, -",
        "3, 55, -",
        "4, 10, -",
        "4, 9, YY-R-004",
        "4, 50, -",
        "4, 51, YY-R-004",
        "5, 29, YY-R-004",
        "5, 500, -",
        "5, 9999, -",
        "5, 10000, YY-R-004"
    })
    void givenAHistory_whenTheTimeOfOneEventIsCorrected_thenWhatHappenedToTheAidKeepsItsOrder(
            int version, long minute, String code) {
        lend();
        done(RESIDENT, 20, WorkflowEngineTest::remark);
        done(SENDER, 30, LookAfter::new);
        done(SENDER, 50, LookAfter::new);
        Map<Integer, Function<CommandHeader, Order>> said = Map.of(
                1, h -> new Ask(h, "wheelchair"),
                2, h -> new Lend(h, at(500)),
                3, WorkflowEngineTest::remark,
                4, LookAfter::new,
                5, LookAfter::new);
        Side author = version == 1 || version == 3 ? RESIDENT : SENDER;
        assertThat(codes(correct(version, author, java.util.Objects.requireNonNull(said.get(version)), minute)))
                .isEqualTo(code);
    }

    @Test
    void givenALoanThatIsCorrected_whenARemarkCameSince_thenDeadlinesRunFromTheLoan() {
        lend();
        done(RESIDENT, 20, WorkflowEngineTest::remark);
        taken(correct(2, SENDER, h -> new Lend(h, at(500)), 5));
        assertThat(told(loan.deadlines())).isEqualTo("Miss@500 since 500, Remind@105 since 5");
        assertThat(event(4).from()).contains(State.LENT);
        assertThat(event(3).from()).contains(State.LENT);
        done(SENDER, 30, LookAfter::new);
        taken(correct(2, SENDER, h -> new Lend(h, at(500)), 6));
        assertThat(told(loan.deadlines()))
                .as("looking after it started the reminder again")
                .isEqualTo("Miss@500 since 500, Remind@130 since 30");
    }

    @Test
    void givenWhatTheClockOrAnotherCaseDid_whenAPersonAmendsIt_thenItIsRefused() {
        lend();
        done(CLOCK, 110, Remind::new);
        assertThat(codes(correct(3, CLOCK, Remind::new, 111))).isEqualTo("YY-R-087");
        done(CONSEQUENCE, 120, h -> new Prolong(h, at(700)));
        assertThat(codes(annul(4, SENDER))).isEqualTo("YY-R-087");
        assertThat(codes(correct(4, SENDER, h -> new Prolong(h, at(600)), 120))).isEqualTo("YY-R-083");
        taken(correct(4, CONSEQUENCE, h -> new Prolong(h, at(600)), 120));
        assertThat(told(loan.deadlines()))
                .as("what another case entailed may differ in any field")
                .isEqualTo("Miss@600 since 600, Remind@210 since 110");
        taken(annul(4, CONSEQUENCE));
        assertThat(loan.facts().until()).contains(at(500));
        done(SENDER, 130, h -> new Prolong(h, at(700)));
        assertThat(codes(correct(7, SENDER, h -> new Prolong(h, at(600)), 130)))
                .as("what a person agreed may not")
                .isEqualTo("YY-R-086");
        assertThat(codes(correct(7, SENDER, h -> new Prolong(h, at(700)), 130))).isEqualTo("YY-R-090");
    }

    @Test
    void givenWhatTheClockDid_whenSomebodyWhoCouldHaveActedAnnulsIt_thenItGoes() {
        lend();
        done(CLOCK, 500, Miss::new);
        assertThat(failed(annul(3, RECEIVER)).get(0).facts()).containsEntry("maySend", "[SENDER, RESIDENT]");
        assertThat(codes(annul(1, RESIDENT))).isEqualTo("YY-R-089");
        assertThat(codes(annul(2, SENDER))).isEqualTo("YY-R-088");
        taken(annul(3, RESIDENT));
        assertThat(loan.state()).isEqualTo(State.LENT);
        assertThat(told(loan.deadlines())).isEqualTo("Miss@500 since 500, Remind@110 since 10");
    }

    @Test
    void givenAnAmendment_whenItsReasonIsNotOnTheListOrItIsOfTheFuture_thenItIsRefused() {
        lend();
        policy = ((ImmutableReferralPolicy) policy)
                .withReasons(Map.of(
                        Correction.class, declared(new ReasonRule(Set.of("OTHER_PERSON"), Set.of())),
                        Annulment.class, declared(new ReasonRule(Set.of(), Set.of("TYPING")))));
        Problem listed =
                failed(correct(2, SENDER, h -> new Lend(h, at(500)), 5)).get(0);
        assertThat(listed.code()).hasToString("YY-R-011");
        assertThat(listed.facts()).containsEntry("codes", "[OTHER_PERSON]").containsEntry("code", "TYPING");
        assertThat(codes(annul(2, SENDER))).as("a comment is asked for").isEqualTo("YY-R-011");
        CommandHeader early = header(SENDER, LENDER, 10000);
        policy = ((ImmutableReferralPolicy) policy).withReasons(Map.of());
        assertThat(codes(workflow.annul(loan, new Annulment(early, 2, TYPING), policy)))
                .isEqualTo("YY-R-004");
    }

    @Test
    void givenAnAnnulmentOfNoEvent_whenItIsTold_thenItIsAProgrammingError() {
        lend();
        WorkflowEvent<State, Order> annulled = new Annulled<>(
                header(SENDER, LENDER, 20),
                TYPING,
                9,
                new Drop(header(SENDER, LENDER, 20)),
                State.LENT,
                State.ASKED,
                3,
                "aid-loan/1",
                "p/1",
                List.of());
        assertThatThrownBy(() -> workflow.evolve(loan, annulled))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event: must amend one that counts, but was version 9");
    }

    // Equality

    @Test
    void givenTwoCases_whenOneEventDiffers_thenTheyDiffer() {
        lend();
        WorkflowCase<State, Order, Known> lent = loan;
        done(SENDER, 30, LookAfter::new);
        WorkflowCase<State, Order, Known> one = loan;
        loan = lent;
        done(SENDER, 31, LookAfter::new);
        WorkflowCase<State, Order, Known> other = loan;
        assertThat(one.facts()).isEqualTo(other.facts());
        assertThat(one).isNotEqualTo(other).isNotEqualTo(lent).isNotEqualTo("LOAN-1");
        assertThat(lent).isNotEqualTo(one).doesNotHaveSameHashCodeAs(one);
        loan = one;
        done(SENDER, 40, LookAfter::new);
        WorkflowCase<State, Order, Known> longOne = loan;
        loan = other;
        sent--;
        done(SENDER, 40, LookAfter::new);
        assertThat(longOne).as("the last but one").isNotEqualTo(loan);
        assertThat(workflow.replay(loan.history())).isEqualTo(loan).hasSameHashCodeAs(loan);
    }

    @Test
    void givenACommandThatWasSentBefore_whenItComesAgain_thenItIsADuplicateAndIsNotDone() {
        lend();
        Order looked = new LookAfter(header(SENDER, LENDER, 30));
        taken(workflow.decide(loan, looked, policy));
        done(SENDER, 40, LookAfter::new);
        assertThat(workflow.decide(loan, looked, policy)).isEqualTo(new Decision.Duplicate<>(3));
        Order reused = new Prolong(looked.header(), at(600));
        assertThat(codes(workflow.decide(loan, reused, policy))).isEqualTo("YY-R-010");
    }
}
