package io.yiyang.billing.separation;

import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts each charge line on its ledger, medical or care, and on the stay that it belongs to (医养分离).
 *
 * <p>The ledger follows from the charge's category by the parameter {@code separation.ledger} of the policy book, so that
 * the table is data with a citation. The stay follows from the calendar:
 * <ul>
 *   <li>a medical line belongs to the biller's own stay on that day if there is one, a hospital stay before a care bed of one
 *       house that has both; else to the place that has the day, or to no stay: a visit of somebody who lives at home;
 *   <li>a bed-hold charge belongs to the bed hold that runs on that day;
 *   <li>a charge of who cares for the resident at home belongs to that care at home, but not on a day that begins
 *       and ends in a care home;
 *   <li>any other care charge belongs to the care-home bed that has the day under the declared boundary rule; no care charge is
 *       taken on a day that belongs to a hospital, unless {@code separation.besideHospital} lets its category run there.
 * </ul>
 */
public final class Separation {
    private static final String TABLE = "separation.ledger";
    private static final String BESIDE_HOSPITAL = "separation.besideHospital";
    private static final String CATEGORY = "chargeCategory";

    private record Asked(ChargeCategory category, LocalDate day) {}

    private final PolicyBook book;
    private final StayCalendar calendar;
    private final BoundaryDayRule rule;
    private final Question question;
    private final Map<Asked, Outcome<Term>> ledgers = new HashMap<>();
    private final Map<LocalDate, Outcome<Term>> besideHospital = new HashMap<>();

    /**
     * Prepares the separation of one resident's lines.
     *
     * @param question whose region and facts choose the table; the day is that of each line
     */
    public Separation(PolicyBook book, StayCalendar calendar, BoundaryDayRule rule, Question question) {
        this.book = book;
        this.calendar = calendar;
        this.rule = rule;
        this.question = question;
    }

    /**
     * The line on its ledger and stay. Refused: {@code YY-B-020} the line has no category; {@code YY-B-021} the table does
     * not know the category; {@code YY-B-022} a care charge on a day that nobody has; {@code YY-B-023} a care charge on a day
     * that belongs to a hospital; {@code YY-B-024} a bed-hold charge without a bed hold; {@code YY-B-025} care at home on a day
     * in a care home.
     */
    public Outcome<SeparatedLine> separate(ChargeLine line) {
        if (line.category().isEmpty()) {
            return Outcome.refused(
                    problem(line, "YY-B-020", "费用明细没有收费类别，无法分离医疗与养老", "a line without a category cannot be separated")
                            .remedy("补充收费类别（01–14 或养老类）", "give the category, 01 to 14 or a care category"));
        }
        ChargeCategory category = line.category().get();
        Outcome<Term> term = ledgers.computeIfAbsent(new Asked(category, line.serviceDate()), this::ledger);
        if (term instanceof Outcome.Success<Term> known && known.value().value() instanceof TermValue.Word word) {
            Optional<Ledger> ledger = ledgerNamed(word.word());
            if (ledger.isPresent()) {
                return segment(line, category, ledger.get())
                        .map(segment -> new SeparatedLine(
                                line, ledger.get(), segment, known.value().provenance()));
            }
        }
        return Outcome.refused(problem(
                        line, "YY-B-021", "分离表不认识该收费类别", "the separation table does not know the category")
                .with("category", category)
                .with(
                        "cause",
                        term.problems().stream().map(p -> p.code().toString()).toList())
                .remedy("在政策包的 separation.ledger 中登记该类别", "add the category to separation.ledger in the policy pack"));
    }

    private Outcome<Term> ledger(Asked asked) {
        return book.parameter(
                TABLE,
                on(asked.day(), question.facts().with(CATEGORY, asked.category().toString())));
    }

    private Question on(LocalDate day, Facts facts) {
        return new Question(question.region(), day, question.knownOn(), facts);
    }

    /** Whether policy lets the charge run beside a hospital day, as care that is really given there does in Chongqing. */
    private boolean runsBesideHospital(ChargeCategory category, LocalDate day) {
        return besideHospital
                .computeIfAbsent(day, d -> book.parameter(BESIDE_HOSPITAL, on(d, question.facts())))
                .asOptional()
                .filter(term -> term.value() instanceof TermValue.Words words
                        && words.words().contains(category.toString()))
                .isPresent();
    }

    private static Optional<Ledger> ledgerNamed(String name) {
        for (Ledger ledger : Ledger.values()) {
            if (ledger.name().equals(name)) {
                return Optional.of(ledger);
            }
        }
        return Optional.empty();
    }

    private Outcome<Optional<StaySegment>> segment(ChargeLine line, ChargeCategory category, Ledger ledger) {
        CalendarDay day = calendar.day(line.serviceDate(), rule);
        if (category.equals(ChargeCategory.CARE_BED_HOLD)) {
            return day.entitlements().stream()
                    .filter(s -> s.kind() == SegmentKind.BED_HOLD)
                    .findFirst()
                    .map(hold -> Outcome.of(Optional.of(hold)))
                    .orElseGet(() -> Outcome.refused(
                            problem(line, "YY-B-024", "当日没有床位保留，不得收取保留费", "a hold fee on a day without a bed hold")));
        }
        return ledger == Ledger.MEDICAL
                ? Outcome.of(ofTreatment(line, day))
                : ofCare(line, category, day).map(Optional::of);
    }

    private static Optional<StaySegment> ofTreatment(ChargeLine line, CalendarDay day) {
        List<StaySegment> own = day.touched().stream()
                .filter(s -> s.place().equals(line.biller()))
                .toList();
        return own.stream()
                .filter(s -> s.kind().isHospital())
                .reduce((earlier, later) -> later)
                .or(() -> own.stream().reduce((earlier, later) -> later))
                .or(day::place);
    }

    private Outcome<StaySegment> ofCare(ChargeLine line, ChargeCategory category, CalendarDay day) {
        Optional<StaySegment> place = day.place();
        if (place.filter(s -> s.kind().isHospital()).isPresent() && !runsBesideHospital(category, line.serviceDate())) {
            return Outcome.refused(
                    problem(line, "YY-B-023", "当日属于医院，不得再收养老服务费", "a care charge on a day that belongs to a hospital")
                            .with("segment", place.get().id())
                            .with("boundaryDay", day.isBoundary())
                            .remedy("改为床位保留费，或更正日期", "charge a bed hold instead, or correct the date"));
        }
        Optional<StaySegment> careAtHome = day.entitlements().stream()
                .filter(s -> s.kind() == SegmentKind.HOME_CARE && s.place().equals(line.biller()))
                .findFirst();
        Optional<StaySegment> wholeDay = careHomeAtBothEnds(day);
        if (careAtHome.isPresent() && wholeDay.isPresent()) {
            return Outcome.refused(
                    problem(line, "YY-B-025", "当日全天入住养老机构，不得再收居家照护费", "care at home on a day in a care home")
                            .with("segment", wholeDay.get().id())
                            .with("homeCare", careAtHome.get().id())
                            .remedy("由养老机构收费，或更正日期", "let the care home charge it, or correct the date"));
        }
        return careAtHome
                .or(() -> place)
                .map(Outcome::of)
                .orElseGet(() ->
                        Outcome.refused(problem(line, "YY-B-022", "当日没有任何入住记录", "the resident has no place on that day")
                                .remedy("补充入住记录；居家照护请登记居家照护时段", "record the stay, or for care at home its time")));
    }

    /** The care-home bed in which the day begins and ends, if both are in one; moving between beds changes nothing. */
    private static Optional<StaySegment> careHomeAtBothEnds(CalendarDay day) {
        List<StaySegment> beds = day.touched().stream()
                .filter(s -> s.kind() == SegmentKind.CARE_HOME_BED)
                .toList();
        return beds.stream()
                .filter(first -> first.beginsBy(day.day()) && beds.stream().anyMatch(last -> last.outlasts(day.day())))
                .findFirst();
    }

    private static Problem problem(ChargeLine line, String code, String zh, String en) {
        return Problem.of(code, zh, en).with("line", line.id()).with("date", line.serviceDate());
    }
}
