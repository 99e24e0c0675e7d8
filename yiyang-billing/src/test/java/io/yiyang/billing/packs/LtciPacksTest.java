package io.yiyang.billing.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.ShippedPacks;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.PolicyOverlay.Declaration;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.billing.policy.Question;
import io.yiyang.billing.policy.Terms;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.time.DateRange;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs of long-term care insurance: every row can be reached and fits its rule, and nothing is assumed silently. */
class LtciPacksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 31);
    private static final DateRange DECLARED = DateRange.from(LocalDate.of(2020, 1, 1));
    private static final String LEVEL = "careLevel";
    /** Words of the level that every city may use: the two of the pilots, and the national scale's. */
    private static final Set<String> NATIONAL =
            Set.of("SEVERE", "MODERATE", "SEVERE_DEMENTIA", "LTCI_3", "LTCI_4", "LTCI_5");

    /** Where a text names severe people only, the words of both scales stand in one row. */
    private static final List<String> SEVERE_OF_BOTH = List.of("SEVERE", "LTCI_3", "LTCI_4", "LTCI_5");

    /** Facts by which a stage may be left out; each is asked by a row too, so that an unknown one is refused. */
    private static final Set<String> EXCLUDING = Set.of(LEVEL, "ageGroup", "cause", "keptByPublicFinance");

    static List<String> cities() {
        return ShippedPacks.ids().stream()
                .filter(id -> id.startsWith("ltci-") && !id.equals("ltci-readings"))
                .toList();
    }

    private static Stream<Parameter> parameters(PolicyPack pack) {
        return pack.parameters().stream();
    }

    private static Stream<Parameter.Row> rows(Parameter parameter) {
        return parameter.versions().stream().flatMap(version -> version.rows().stream());
    }

    private static Stream<Chain.Stage> stages(PolicyPack pack) {
        return pack.chains().stream().flatMap(LtciPacksTest::stages);
    }

    private static Stream<Chain.Stage> stages(Chain chain) {
        return chain.versions().stream().flatMap(version -> version.stages().stream());
    }

    private static PolicyBook book(PolicyPack city) {
        List<PolicyPack> packs = List.of(city, ShippedPacks.pack("ltci-readings"), ShippedPacks.pack("nation-sample"));
        return PolicyBook.of(packs).combinedWith(overlay(packs));
    }

    /** A tenant that declares the date of all that has none. */
    private static PolicyOverlay overlay(List<PolicyPack> packs) {
        List<Declaration> declarations = new ArrayList<>();
        for (PolicyPack pack : packs) {
            Stream<String> parameters = parameters(pack)
                    .filter(p -> p.versions().stream().anyMatch(v -> isUndated(v.evidence())))
                    .map(Parameter::key);
            Stream<String> chains = pack.chains().stream()
                    .filter(c -> c.versions().stream().anyMatch(v -> isUndated(v.evidence())))
                    .map(Chain::key);
            Stream.concat(parameters, chains)
                    .forEach(key -> declarations.add(new Declaration(pack.id(), key, DECLARED, DAY, "test")));
        }
        return new PolicyOverlay("tenant", "", declarations);
    }

    private static boolean isUndated(Evidence evidence) {
        return evidence.inForce().isEmpty();
    }

    private static Question question(PolicyPack city, Facts facts) {
        return new Question(city.region(), DAY, DAY, facts);
    }

    private static Outcome<Terms> resolve(PolicyBook book, PolicyPack city, Facts facts) {
        return book.resolve(question(city, facts), RuleRegistry.standard());
    }

    /** The facts that the chain and the rows of its terms look at, each with every word. */
    private static Map<String, Set<String>> vocabulary(PolicyBook book, Chain chain) {
        Map<String, Set<String>> words = new TreeMap<>();
        Set<String> keys = new HashSet<>();
        stages(chain).forEach(stage -> {
            add(words, stage.when());
            add(words, stage.unless());
            keys.addAll(stage.terms().values());
        });
        Map<String, Parameter> nearest = new LinkedHashMap<>();
        book.packs()
                .forEach(pack -> parameters(pack)
                        .filter(p -> keys.contains(p.key()))
                        .forEach(p -> nearest.putIfAbsent(p.key(), p)));
        nearest.values().forEach(p -> rows(p).forEach(row -> add(words, row.when())));
        chain.when().forEach((fact, own) -> words.put(fact, new TreeSet<>(own)));
        return words;
    }

    private static void add(Map<String, Set<String>> words, Map<String, List<String>> when) {
        when.forEach(
                (fact, all) -> words.computeIfAbsent(fact, f -> new TreeSet<>()).addAll(all));
    }

    /** Each combination of one word for each fact. */
    private static List<Facts> combinations(Map<String, Set<String>> vocabulary) {
        List<Facts> all = List.of(Facts.none());
        for (Map.Entry<String, Set<String>> fact : vocabulary.entrySet()) {
            List<Facts> more = new ArrayList<>();
            for (Facts facts : all) {
                fact.getValue().forEach(word -> more.add(facts.with(fact.getKey(), word)));
            }
            all = more;
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("cities")
    void GIVEN_every_combination_of_facts_THEN_a_chain_is_resolved_or_says_which_row_is_missing(String id) {
        PolicyPack city = ShippedPacks.pack(id);
        PolicyBook book = book(city);
        Set<String> used = new HashSet<>();
        for (Chain chain : city.chains()) {
            int resolved = 0;
            for (Facts facts : combinations(vocabulary(book, chain))) {
                Outcome<Terms> terms = resolve(book, city, facts);
                assertThat(terms.problems())
                        .as(chain.key() + " " + facts)
                        .allMatch(problem -> problem.code().toString().equals("YY-B-104"));
                resolved += terms.problems().isEmpty() ? 1 : 0;
                terms.asOptional().ifPresent(t -> {
                    assertThat(t.chain()).isEqualTo(id + "#" + chain.key());
                    t.stages()
                            .forEach(stage -> stage.terms()
                                    .forEach(term -> used.add(term.provenance().parameter() + " " + term.value())));
                });
            }
            assertThat(resolved).as(chain.key()).isPositive();
        }
        Set<String> named = new HashSet<>();
        stages(city).forEach(stage -> named.addAll(stage.terms().values()));
        parameters(city)
                .filter(p -> named.contains(p.key()))
                .forEach(p -> p.versions().get(0).rows().stream()
                        .map(row -> id + "#" + p.key() + " " + row.value())
                        .forEach(row -> assertThat(used).contains(row)));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void GIVEN_no_declared_dates_THEN_each_chain_is_refused_and_names_what_to_declare(String id) {
        PolicyPack city = ShippedPacks.pack(id);
        PolicyBook book =
                PolicyBook.of(List.of(city, ShippedPacks.pack("ltci-readings"), ShippedPacks.pack("nation-sample")));
        for (Chain chain : city.chains()) {
            Facts facts = combinations(vocabulary(book, chain)).get(0);
            assertThat(resolve(book, city, facts).problems())
                    .as(chain.key())
                    .isNotEmpty()
                    .allMatch(problem -> problem.code().toString().equals("YY-B-103"));
        }
    }

    @ParameterizedTest
    @MethodSource("cities")
    void GIVEN_a_reading_that_nobody_declared_THEN_the_chain_is_refused(String id) {
        PolicyPack city = ShippedPacks.pack(id);
        PolicyBook book = book(city);
        for (Chain chain : city.chains()) {
            Map<String, Set<String>> vocabulary = vocabulary(book, chain);
            Facts complete = combinations(vocabulary).stream()
                    .filter(facts -> facts.words("benefit").contains("LONG_TERM_CARE"))
                    .filter(facts -> resolve(book, city, facts)
                            .asOptional()
                            .filter(terms -> terms.stages().get(0).notCovered().isEmpty())
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
            Set<String> readings = new TreeSet<>(vocabulary.keySet());
            readings.removeIf(fact -> !fact.endsWith("Reading") || fact.equals("voucherReading"));
            for (String reading : readings) {
                Facts without = Facts.none();
                for (String fact : vocabulary.keySet()) {
                    for (String word : fact.equals(reading) ? Set.<String>of() : complete.words(fact)) {
                        without = without.with(fact, word);
                    }
                }
                assertThat(resolve(book, city, without).problems())
                        .as(chain.key() + " without " + reading)
                        .extracting(Problem::code)
                        .extracting(Object::toString)
                        .containsOnly("YY-B-104");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cities")
    void GIVEN_a_stage_of_the_insurance_THEN_only_a_known_no_leaves_it_out(String id) {
        PolicyPack city = ShippedPacks.pack(id);
        stages(city).filter(stage -> stage.payer().equals(Payer.LONG_TERM_CARE)).forEach(stage -> {
            assertThat(stage.when().keySet()).containsExactly("benefit");
            assertThat(EXCLUDING).containsAll(stage.unless().keySet());
            stage.unless()
                    .forEach((fact, no) -> assertThat(
                                    parameters(city).filter(p -> stage.terms().containsValue(p.key())))
                            .as(id + " asks " + fact)
                            .anyMatch(p -> rows(p).allMatch(row -> row.when().containsKey(fact)
                                    && row.when().get(fact).stream().noneMatch(no::contains))));
        });
    }

    @ParameterizedTest
    @MethodSource("cities")
    void GIVEN_a_pack_THEN_its_levels_carry_their_scale(String id) {
        PolicyPack city = ShippedPacks.pack(id);
        Set<String> levels = new TreeSet<>();
        parameters(city)
                .forEach(p -> rows(p).map(row -> row.when().getOrDefault(LEVEL, List.of()))
                        .filter(words -> !words.equals(SEVERE_OF_BOTH))
                        .forEach(levels::addAll));
        String own = id.substring("ltci-".length()).toUpperCase(Locale.ROOT) + "_";
        assertThat(levels).allMatch(level -> NATIONAL.contains(level) || level.startsWith(own));
        Set<String> scales = new HashSet<>();
        levels.stream()
                .filter(level -> !level.equals("SEVERE_DEMENTIA"))
                .forEach(level -> scales.add(level.startsWith("LTCI_") ? "LTCI_" : level.startsWith(own) ? own : ""));
        assertThat(scales).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void GIVEN_a_pack_THEN_it_is_a_sample_that_says_what_it_lacks(String id) {
        PolicyPack city = ShippedPacks.pack(id);
        assertThat(city.mark()).isEqualTo(PolicyPack.Mark.SAMPLE);
        assertThat(city.gaps()).isNotEmpty();
        List<String> own = parameters(city).map(Parameter::key).toList();
        assertThat(city.gaps()).allSatisfy(gap -> assertThat(gap.keys()).doesNotContainAnyElementsOf(own));
        assertThat(stages(city).map(Chain.Stage::payer)).isSubsetOf(Payer.LONG_TERM_CARE, Payer.CARE_VOUCHER);
    }

    @Test
    void GIVEN_the_packs_THEN_only_printed_dates_are_in_force_without_a_tenant() {
        Map<String, String> dated = new TreeMap<>();
        for (String id : cities()) {
            PolicyPack city = ShippedPacks.pack(id);
            parameters(city)
                    .forEach(p -> p.versions()
                            .forEach(v -> v.evidence()
                                    .inForce()
                                    .ifPresent(days -> dated.put(id + "#" + p.key(), days.toString()))));
            city.chains()
                    .forEach(c -> c.versions()
                            .forEach(v -> assertThat(isUndated(v.evidence())).isTrue()));
        }
        assertThat(dated)
                .containsOnly(
                        Map.entry("ltci-hainan#ltci.change", "2026-04-01/.."),
                        Map.entry("ltci-hainan#ltci.changeNoticeMonths", "2026-04-01/.."),
                        Map.entry("ltci-hainan#ltci.community.standardPerDay", "2026-04-01/.."),
                        Map.entry("ltci-hainan#ltci.home.hours", "2026-04-01/.."),
                        Map.entry("ltci-hainan#ltci.home.medicalHours", "2026-04-01/.."),
                        Map.entry("ltci-hainan#ltci.institution.standardPerDay", "2026-04-01/.."),
                        Map.entry("ltci-suzhou#ltci.home.halfHours", "2023-08-01/.."));
    }

    @Test
    void GIVEN_a_book_that_requires_secondary_evidence_THEN_a_declared_reading_is_refused() {
        PolicyPack city = ShippedPacks.pack("ltci-hangzhou");
        Facts facts = Facts.none()
                .with("ledger", "CARE")
                .with("serviceForm", "INSTITUTION")
                .with("benefit", "LONG_TERM_CARE")
                .with(LEVEL, "LTCI_5")
                .with("inpatientReading", "SUSPEND")
                .with("ltciCoversReading", "CARE_ONLY");
        assertThat(resolve(book(city), city, facts).problems()).isEmpty();
        assertThat(resolve(book(city).requiring(Confidence.SECONDARY), city, facts)
                        .problems())
                .extracting(Problem::code)
                .extracting(Object::toString)
                .contains("YY-B-108");
    }

    @Test
    void GIVEN_the_earlier_hours_of_Suzhou_THEN_they_have_a_key_of_their_own_and_never_run_on_into_the_new_ones() {
        PolicyPack city = ShippedPacks.pack("ltci-suzhou");
        Facts severe = Facts.none().with(LEVEL, "SEVERE");
        LocalDate july = LocalDate.of(2023, 7, 31);
        assertThat(book(city)
                        .parameter("ltci.home.halfHours.untilJuly2023", new Question(city.region(), july, DAY, severe))
                        .orElseThrow()
                        .value())
                .hasToString("72");
        assertThat(book(city)
                        .parameter("ltci.home.halfHours", new Question(city.region(), july.plusDays(1), DAY, severe))
                        .orElseThrow()
                        .value())
                .hasToString("90");
        assertThat(book(city)
                        .parameter("ltci.home.halfHours", new Question(city.region(), july, DAY, severe))
                        .problems())
                .extracting(Problem::code)
                .extracting(Object::toString)
                .containsExactly("YY-B-102");
    }

    private static Money amount(PolicyPack city, String key, Facts facts) {
        return ((TermValue.Amount) book(city)
                        .parameter(key, question(city, facts))
                        .orElseThrow()
                        .value())
                .money();
    }

    @Test
    void GIVEN_Wencheng_THEN_each_limit_is_its_part_of_the_base() {
        PolicyPack city = ShippedPacks.pack("ltci-wencheng");
        Money base = amount(city, "ltci.monthlyBase", Facts.none());
        for (String level : List.of("WENCHENG_1", "WENCHENG_2", "WENCHENG_3")) {
            Facts facts = Facts.none().with(LEVEL, level);
            TermValue share = book(city)
                    .parameter("ltci.levelShare", question(city, facts))
                    .orElseThrow()
                    .value();
            assertThat(base.times(((TermValue.Ratio) share).rate(), RoundingMode.UNNECESSARY))
                    .isEqualTo(amount(city, "ltci.perMonth", facts));
        }
    }

    @Test
    void GIVEN_Yantai_THEN_a_merged_chronic_disease_adds_the_same_everywhere() {
        PolicyPack city = ShippedPacks.pack("ltci-yantai");
        Money more = amount(city, "ltci.special.chronicSupplement", Facts.none());
        for (String hospital : List.of("1", "2", "3", "NURSING_HOME")) {
            for (String level : List.of("LTCI_4", "LTCI_5")) {
                Facts facts = Facts.none().with("hospitalLevel", hospital).with(LEVEL, level);
                assertThat(amount(city, "ltci.special.perDay", facts.with("chronicMerged", "YES")))
                        .isEqualTo(amount(city, "ltci.special.perDay", facts.with("chronicMerged", "NO"))
                                .plus(more));
            }
        }
    }

    @Test
    void GIVEN_Shanghai_THEN_the_printed_share_of_the_person_is_what_the_ratio_leaves() {
        PolicyPack city = ShippedPacks.pack("ltci-shanghai");
        TermValue ratio = book(city)
                .parameter("ltci.home.ratio", question(city, Facts.none().with("ageGroup", "60_PLUS")))
                .orElseThrow()
                .value();
        for (String worker : List.of("CARE_WORKER", "NURSE")) {
            Facts facts = Facts.none().with("careWorker", worker);
            Money price = amount(city, "ltci.home.price", facts);
            assertThat(price.minus(price.times(((TermValue.Ratio) ratio).rate(), RoundingMode.UNNECESSARY)))
                    .isEqualTo(amount(city, "ltci.home.selfPerHour", facts));
        }
    }

    @Test
    void GIVEN_the_regions_of_the_packs_THEN_no_two_packs_share_one() {
        Set<String> regions = new LinkedHashSet<>();
        assertThat(cities())
                .allMatch(id -> regions.add(ShippedPacks.pack(id).region().toString()));
    }
}
