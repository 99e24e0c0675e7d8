package io.yiyang.referral.homesickbed;

import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.homesickbed.SickbedCommand.*;
import io.yiyang.referral.workflow.Circumstances;
import io.yiyang.referral.workflow.CommonGuards;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.PayloadGuard;
import io.yiyang.referral.workflow.StateGuard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The conditions that the home-sickbed table names. */
final class SickbedGuards {
    /** The conditions for a home sickbed; there is no default. */
    static final String CRITERIA_KEY = "sickbed.criteria";

    /** How long a period may be. */
    static final String PERIOD_KEY = "sickbed.period";

    /** Which caps a year has, {@code DAYS} and {@code PERIODS}; an empty list says that there is none. */
    static final String CAPS_KEY = "sickbed.caps";

    /** How many days of a year a resident may have. */
    static final String DAYS_KEY = "sickbed.cap.days";

    /** How many periods may begin in a year. */
    static final String PERIODS_KEY = "sickbed.cap.periods";

    /** How often a period may be renewed; none where it has to be closed, settled and applied for again. */
    static final String RENEWALS_KEY = "sickbed.renewals";

    private SickbedGuards() {}

    static final StateGuard<SickbedFacts> KNOWN_INSTITUTION = CommonGuards.registered(SickbedFacts::institution);

    static final StateGuard<SickbedFacts> NO_OTHER_SICKBED = CommonGuards.noOtherOpenCase(
            "SICKBED_OPEN",
            Problem.of("YY-R-130", "患者已有未结的家庭病床", "the resident has a home sickbed that is not closed")
                    .remedy("请先撤床并结算原单", "close and settle that one first"));

    static final StateGuard<SickbedFacts> NOT_IN_HOSPITAL = StateGuard.unless(
            "NOT_IN_HOSPITAL",
            c -> c.around().place().filter(p -> p.kind().isHospital()).isEmpty(),
            c -> Problem.of("YY-R-131", "住院期间不能建家庭病床", "no home sickbed beside a hospital stay")
                    .with("segment", c.around().place().orElseThrow().id())
                    .remedy("请出院后再建床", "open it after the discharge"));

    static final StateGuard<SickbedFacts> WITHIN_PERIOD = StateGuard.unless(
            "WITHIN_PERIOD",
            c -> c.facts().periodEnd().filter(c.at()::isBefore).isPresent(),
            c -> Problem.of("YY-R-132", "本周期已结束", "the period is over")
                    .with(
                            "periodEnd",
                            c.facts().periodEnd().map(Instant::toString).orElse(""))
                    .remedy("请到期撤床；需要继续的重新申请", "close it; apply again if it is still needed"));

    static final StateGuard<SickbedFacts> RENEWALS_LEFT = new StateGuard<>("RENEWALS_LEFT", c -> {
        Outcome<Long> limit = c.policy().limit(RENEWALS_KEY, c.at());
        if (limit.asOptional().isEmpty()) {
            return Optional.of(limit.problems().get(0));
        }
        int renewals = c.facts().periods().size() - 1;
        return renewals < limit.orElseThrow()
                ? Optional.empty()
                : Optional.of(Problem.of("YY-R-133", "续床次数已用完", "no renewal is left")
                        .with("renewals", renewals)
                        .with("limit", limit.orElseThrow())
                        .remedy("请撤床、结算后重新申请", "close it, settle it and apply again"));
    });

    static final StateGuard<SickbedFacts> FILED = StateGuard.unless(
            "FILED",
            c -> c.facts().filing().isPresent(),
            c -> Problem.of("YY-R-134", "未备案的家庭病床由建床机构结算", "a sickbed that was not filed is settled by its institution")
                    .remedy("请由建床机构与患者结算", "have the institution settle it with the patient"));

    static final StateGuard<SickbedFacts> NOT_FILED = StateGuard.unless(
            "NOT_FILED",
            c -> c.facts().filing().isEmpty(),
            c -> Problem.of("YY-R-135", "已备案的家庭病床由医保经办结算", "a sickbed that was filed is settled by the insurer")
                    .remedy("请由医保经办机构结算", "have the insurance agency settle it"));

    static final StateGuard<SickbedFacts> DEATH_NOT_RECORDED = StateGuard.unless(
            "DEATH_NOT_RECORDED",
            c -> c.facts().diedAt().isEmpty(),
            c -> Problem.of("YY-R-101", "死亡已登记", "the death is recorded already")
                    .with("diedAt", c.facts().diedAt().orElseThrow())
                    .remedy("如有误请更正原登记", "correct the record if it is wrong"));

    static final StateGuard<SickbedFacts> NEVER_BEGAN = StateGuard.unless(
            "NEVER_BEGAN",
            c -> c.facts().periods().isEmpty(),
            c -> Problem.of("YY-R-136", "已建床，不能作废", "the sickbed has begun, so it cannot be voided")
                    .remedy("请更正，或撤床结束", "correct it, or close it"));

    static final PayloadGuard<SickbedFacts, FindFit> FIT = PayloadGuard.unless(
            "FIT_FOR_HOME",
            BilingualText.of("诊断明确、病情稳定、适合居家", "a clear diagnosis, a stable condition, a suitable home"),
            (c, command) -> command.fitness().isFit(),
            (c, command) -> Problem.of("YY-R-137", "不符合建床条件", "the resident is not fit for a home sickbed")
                    .with("diagnosisClear", command.fitness().diagnosisClear())
                    .with("stable", command.fitness().stable())
                    .with("homeSuitable", command.fitness().homeSuitable())
                    .remedy("请登记评估不符合，或转诊", "record that the resident is unfit, or refer"));

    static final PayloadGuard<SickbedFacts, FindFit> CRITERIA =
            new PayloadGuard<>("CRITERIA", BilingualText.of("符合的条件代码", "the criteria that are met"), (c, command) -> {
                Outcome<List<String>> known = c.policy().codes(CRITERIA_KEY, c.at());
                if (known.asOptional().isEmpty()) {
                    return Optional.of(known.problems().get(0));
                }
                Set<String> codes = new TreeSet<>(known.orElseThrow());
                return !command.criteria().isEmpty() && codes.containsAll(command.criteria())
                        ? Optional.empty()
                        : Optional.of(Problem.of(
                                        "YY-R-114",
                                        "符合条件未填写，或不在条件表内",
                                        "no criterion is given, or one is not on the list")
                                .with("criteria", new TreeSet<>(command.criteria()))
                                .with("codes", codes)
                                .remedy("请按条件表选择", "choose from the list"));
            });

    /** A period has an end that the policy allows. */
    static <K extends SickbedCommand> PayloadGuard<SickbedFacts, K> period(Function<K, LocalDate> end) {
        return new PayloadGuard<>(
                "PERIOD_FITS",
                BilingualText.of("周期结束日期", "the end of the period"),
                (c, command) -> unfit(c, end.apply(command)));
    }

    /** The year still has room for the period; the caps are the insurer's, so a self-paid period has none. */
    static <K extends SickbedCommand> PayloadGuard<SickbedFacts, K> withinCaps(
            Function<K, LocalDate> end, Function<K, SickbedUse> elsewhere) {
        return new PayloadGuard<>(
                "YEAR_CAPS",
                BilingualText.of("本年度已用次数与天数", "the periods and days used this year"),
                (c, command) -> capped(c, end.apply(command), elsewhere.apply(command)));
    }

    static final PayloadGuard<SickbedFacts, SendToHospital> SUCCESSOR = PayloadGuard.unless(
            "SUCCESSOR_MISSING",
            BilingualText.of("后续单号", "the id of the case that goes on"),
            (c, command) -> command.successor()
                    .filter(id -> !id.equals(command.header().caseId()))
                    .isPresent(),
            (c, command) -> Problem.of("YY-R-043", "缺少后续转诊单号", "the referral that goes on is not named")
                    .remedy("请先生成新单号（不得与本单相同）", "make a new case id first, other than this one"));

    private static Optional<Problem> unfit(Circumstances<SickbedFacts> c, LocalDate end) {
        LocalDate first = c.facts().day(c.at());
        Outcome<Instant> longest = c.policy().dueAfter(PERIOD_KEY, c.at());
        if (longest.asOptional().isEmpty()) {
            return Optional.of(longest.problems().get(0));
        }
        Instant over = end.atStartOfDay(c.facts().zone()).toInstant();
        return end.isAfter(first) && !over.isAfter(longest.orElseThrow())
                ? Optional.empty()
                : Optional.of(Problem.of("YY-R-138", "周期为空或超过规定时长", "the period is empty or longer than allowed")
                        .with("first", first)
                        .with("end", end)
                        .with("latestEnd", longest.orElseThrow())
                        .with("policyKey", PERIOD_KEY)
                        .remedy("请缩短周期", "shorten it"));
    }

    private static Optional<Problem> capped(Circumstances<SickbedFacts> c, LocalDate end, SickbedUse elsewhere) {
        LocalDate first = c.facts().day(c.at());
        boolean selfPaid = !c.facts().periods().isEmpty() && c.facts().filing().isEmpty();
        if (selfPaid || !end.isAfter(first)) {
            return Optional.empty();
        }
        Outcome<List<String>> caps = c.policy().codes(CAPS_KEY, c.at());
        if (caps.asOptional().isEmpty()) {
            return Optional.of(caps.problems().get(0));
        }
        int year = first.getYear();
        List<DateRange> used = new ArrayList<>(c.around().otherSickbedPeriods());
        used.addAll(SickbedFolding.cutAt(c.facts().periods(), first));
        long periods = used.stream().filter(p -> p.first().getYear() == year).count();
        Optional<Problem> tooMany = caps.orElseThrow().contains("PERIODS")
                ? over(c, PERIODS_KEY, year, Math.addExact(Math.addExact(periods, elsewhere.periods()), 1))
                : Optional.empty();
        if (tooMany.isPresent() || !caps.orElseThrow().contains("DAYS")) {
            return tooMany;
        }
        used.add(DateRange.of(first, end));
        // A period that begins in one calendar year and ends in the next takes days from both.
        return IntStream.rangeClosed(year, end.minusDays(1).getYear())
                .mapToObj(each -> over(
                        c,
                        DAYS_KEY,
                        each,
                        Math.addExact(
                                used.stream().mapToLong(p -> daysOf(each, p)).sum(),
                                each == year ? elsewhere.days() : 0)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Problem> over(Circumstances<SickbedFacts> c, String key, int year, long wanted) {
        Outcome<Long> limit = c.policy().limit(key, c.at());
        if (limit.asOptional().isEmpty()) {
            return Optional.of(limit.problems().get(0));
        }
        return wanted <= limit.orElseThrow()
                ? Optional.empty()
                : Optional.of(Problem.of("YY-R-139", "超过本年度上限", "it is more than the year allows")
                        .with("policyKey", key)
                        .with("year", year)
                        .with("wanted", wanted)
                        .with("limit", limit.orElseThrow())
                        .remedy("请缩短周期，或改为自费、下年度再建床", "shorten it, pay for it, or wait for the next year"));
    }

    private static long daysOf(int year, DateRange period) {
        return period.days().filter(day -> day.getYear() == year).count();
    }

    static Optional<Due.Start> sincePeriodStart(SickbedFacts facts, Instant lastStep) {
        return facts.periodStart().map(Due.Start::counted);
    }

    /** Counted from the last visit, not from the last entry in the case. */
    static Optional<Due.Start> sinceLastVisit(SickbedFacts facts, Instant lastStep) {
        return facts.lastVisit().map(Due.Start::counted);
    }

    static Optional<Due.Start> atPeriodEnd(SickbedFacts facts, Instant lastStep) {
        return facts.periodEnd().map(Due.Start::agreed);
    }
}
