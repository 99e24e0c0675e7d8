package io.yiyang.billing.audit;

import io.yiyang.billing.audit.Finding.Concern;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One audit being made: its records, the policy that it asks for, and what comes out. */
final class AuditRun {
    static final Function<TermValue, Optional<Long>> COUNT =
            value -> value instanceof TermValue.Count count ? Optional.of(count.count()) : Optional.empty();
    static final Function<TermValue, Optional<String>> WORD =
            value -> value instanceof TermValue.Word word ? Optional.of(word.word()) : Optional.empty();
    static final Function<TermValue, Optional<List<String>>> WORDS =
            value -> value instanceof TermValue.Words words ? Optional.of(words.words()) : Optional.empty();

    private final AuditRecords records;
    private final PolicyBook book;
    private final Map<ResidentId, AuditedPerson> persons;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Asked, Outcome<Term>> asked = new HashMap<>();
    private final Map<List<String>, LocalDate> noParameter = new TreeMap<>(AuditRun::compare);
    private final Map<List<String>, Long> noRecords = new TreeMap<>(AuditRun::compare);
    private final List<NetLine> charges;

    private record Asked(String key, RegionCode region, LocalDate day, Facts facts) {}

    /** A value of policy and where it comes from. */
    record Cited<T>(T value, Provenance from) {}

    /** Records without which a check cannot be made. */
    enum Missing {
        /** The resident's region and facts. */
        PERSON,
        /** All itemised lines of a hospital. */
        ITEMISED_LINES,
        /** What was really done. */
        PERFORMED_ACTS,
        /** The posted price of the item. */
        POSTED_PRICE,
        /** The code of the item or act. */
        ITEM_CODE,
        /** The charge category. */
        CATEGORY,
        /** The line that a return takes back. */
        RETURNED_LINE
    }

    AuditRun(AuditRecords records, PolicyBook book) {
        this.records = records;
        this.book = book;
        this.persons = records.persons().stream().collect(Collectors.toMap(AuditedPerson::resident, person -> person));
        this.charges = NetLine.of(this);
    }

    AuditRecords records() {
        return records;
    }

    /** Every charge less its returns, in order of resident, day and id, those outside the period too. */
    List<NetLine> charges() {
        return charges;
    }

    /** The charges of the period. */
    Stream<NetLine> chargesInPeriod() {
        return charges.stream().filter(line -> inPeriod(line.day()));
    }

    boolean inPeriod(LocalDate day) {
        return records.period().contains(day);
    }

    /** The resident as a person; a check that needs one without it is not made. */
    Optional<AuditedPerson> person(AuditCheck check, ResidentId resident) {
        Optional<AuditedPerson> person = Optional.ofNullable(persons.get(resident));
        if (person.isEmpty()) {
            missing(check, Missing.PERSON, resident);
        }
        return person;
    }

    /** The parameter for the person on the day; a check that needs one without it is not made. */
    <T> Optional<Cited<T>> term(
            AuditCheck check,
            String key,
            AuditedPerson person,
            LocalDate day,
            Facts facts,
            Function<TermValue, Optional<T>> form) {
        return term(check, key, person.region(), day, person.facts().and(facts), form);
    }

    <T> Optional<Cited<T>> term(
            AuditCheck check,
            String key,
            RegionCode region,
            LocalDate day,
            Facts facts,
            Function<TermValue, Optional<T>> form) {
        Outcome<Term> answer = asked.computeIfAbsent(
                new Asked(key, region, day, facts),
                a -> book.parameter(a.key(), new Question(a.region(), a.day(), records.knownOn(), a.facts())));
        Optional<Cited<T>> cited = answer.asOptional()
                .flatMap(term -> form.apply(term.value()).map(value -> new Cited<>(value, term.provenance())));
        if (cited.isEmpty()) {
            String cause = answer.problems().isEmpty()
                    ? "another form of value is needed"
                    : answer.problems().get(0).code().toString();
            noParameter.merge(
                    List.of(check.name(), key, region.toString(), cause), day, (a, b) -> a.isBefore(b) ? a : b);
        }
        return cited;
    }

    void missing(AuditCheck check, Missing what, Object subject) {
        noRecords.merge(List.of(check.name(), what.name(), subject.toString()), 1L, Math::addExact);
    }

    void found(
            AuditCheck check,
            Problem problem,
            List<ResidentId> residents,
            List<Concern> lines,
            List<Provenance> terms) {
        findings.add(new Finding(check, problem, residents, lines, terms));
    }

    AuditReport report() {
        List<Problem> gaps = new ArrayList<>();
        noParameter.forEach((gap, day) -> gaps.add(noParameter(gap, day)));
        noRecords.forEach((gap, count) -> gaps.add(noRecords(gap, count)));
        return new AuditReport(
                findings.stream()
                        .sorted(Comparator.comparing(Finding::check)
                                .thenComparing(finding -> finding.residents().toString())
                                .thenComparing(finding -> finding.problem().toString()))
                        .toList(),
                gaps);
    }

    private static Problem noParameter(List<String> gap, LocalDate day) {
        Problem problem = Problem.of("YY-B-341", "稽核未进行：没有可用的政策参数", "check not made: policy has no usable parameter");
        return named(problem, List.of("check", "parameter", "region", "cause"), gap)
                .with("from", day)
                .remedy("在政策包中补充该参数", "add the parameter to a policy pack");
    }

    private static Problem noRecords(List<String> gap, long count) {
        Problem problem = Problem.of("YY-B-342", "稽核未进行：缺少记录", "check not made: records are missing");
        return named(problem, List.of("check", "missing", "subject"), gap)
                .with("records", count)
                .remedy("补充所缺记录后重新稽核", "supply the records and audit again");
    }

    private static Problem named(Problem problem, List<String> names, List<String> values) {
        Problem all = problem;
        for (int i = 0; i < names.size(); i++) {
            all = all.with(names.get(i), values.get(i));
        }
        return all;
    }

    private static int compare(List<String> one, List<String> other) {
        return one.toString().compareTo(other.toString());
    }
}
