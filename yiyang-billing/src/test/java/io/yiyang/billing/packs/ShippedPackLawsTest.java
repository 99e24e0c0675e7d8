package io.yiyang.billing.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.ShippedPacks;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.TermSpec;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.billing.policy.PolicyPack.Mark;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.region.RegionCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every shipped pack, whatever place it is of. */
class ShippedPackLawsTest {
    private static final Pattern CITATION_KEY = Pattern.compile("\"key\": \"([A-Z][A-Z0-9-]*)\"");
    private static final Path DOCUMENT = Path.of("..", "docs", "shipped-packs.md");
    private static final List<PolicyPack> PACKS =
            ShippedPacks.ids().stream().map(ShippedPacks::pack).toList();

    static Stream<String> ids() {
        return ShippedPacks.ids().stream();
    }

    private static PolicyPack pack(String id) {
        return PACKS.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Evidence> evidence(PolicyPack pack) {
        return Stream.concat(
                        pack.parameters().stream()
                                .flatMap(p -> p.versions().stream())
                                .map(Parameter.Version::evidence),
                        pack.chains().stream()
                                .flatMap(c -> c.versions().stream())
                                .map(Chain.Version::evidence))
                .toList();
    }

    private static Stream<Citation> citations(Evidence evidence) {
        return Stream.concat(
                evidence.citations().stream(),
                evidence.contradictions().stream().flatMap(c -> c.citations().stream()));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void GIVEN_a_pack_THEN_it_is_called_as_its_file_and_says_what_it_is(String id) {
        PolicyPack pack = pack(id);
        assertThat(pack.id()).isEqualTo(id);
        assertThat(pack.file()).isEqualTo(id + ".json");
        assertThat(pack.name().zh()).isNotBlank();
        assertThat(pack.name().en()).isNotBlank();
        assertThat(pack.parameters().size() + pack.chains().size()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void GIVEN_a_citation_THEN_it_is_used_and_says_what_was_read_where_and_when(String id) {
        Set<String> used = new HashSet<>();
        for (Evidence evidence : evidence(pack(id))) {
            citations(evidence).forEach(citation -> {
                used.add(citation.key());
                assertThat(citation.title()).isNotBlank();
                assertThat(citation.lastChecked()).as(citation.key()).isNotNull();
                assertThat(Stream.of(citation.address(), citation.number(), citation.note())
                                .anyMatch(java.util.Optional::isPresent))
                        .as(citation.key() + " has an address, a number or a note")
                        .isTrue();
            });
        }
        Matcher written = CITATION_KEY.matcher(new String(ShippedPacks.document(id), StandardCharsets.UTF_8));
        List<String> unused = new ArrayList<>();
        while (written.find()) {
            if (!used.contains(written.group(1))) {
                unused.add(written.group(1));
            }
        }
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void GIVEN_a_parameter_THEN_it_has_a_unit(String id) {
        for (Parameter parameter : pack(id).parameters()) {
            assertThat(parameter.unit()).as(parameter.key()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void GIVEN_a_chain_THEN_a_pack_of_its_region_has_every_key_that_it_names_or_a_gap_says_so(String id) {
        PolicyPack pack = pack(id);
        Set<String> known = new HashSet<>();
        for (PolicyPack other : PACKS) {
            if (pack.region().chain().contains(other.region())) {
                other.parameters().forEach(p -> known.add(p.key()));
            }
        }
        pack.gaps().forEach(gap -> known.addAll(gap.keys()));
        Set<String> unknown = new HashSet<>();
        for (Chain chain : pack.chains()) {
            for (Chain.Version version : chain.versions()) {
                version.stages().forEach(stage -> unknown.addAll(stage.terms().values()));
            }
        }
        unknown.removeAll(known);
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void GIVEN_a_default_pack_THEN_what_its_chains_need_from_a_sample_pack_is_named_as_a_gap(String id) {
        PolicyPack pack = pack(id);
        if (pack.mark() != Mark.DEFAULT) {
            return;
        }
        Set<String> known = new HashSet<>();
        for (PolicyPack other : PACKS) {
            if (other.mark() == Mark.DEFAULT && pack.region().chain().contains(other.region())) {
                other.parameters().forEach(p -> known.add(p.key()));
            }
        }
        pack.gaps().forEach(gap -> known.addAll(gap.keys()));
        for (Chain chain : pack.chains()) {
            for (Chain.Version version : chain.versions()) {
                version.stages()
                        .forEach(stage -> assertThat(known)
                                .as(id + "#" + chain.key())
                                .containsAll(stage.terms().values()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void GIVEN_a_stage_THEN_its_rule_knows_every_term_and_its_options_are_words(String id) {
        for (Chain chain : pack(id).chains()) {
            for (Chain.Version version : chain.versions()) {
                for (Chain.Stage stage : version.stages()) {
                    PayerRule rule = RuleRegistry.standard().find(stage.rule()).orElseThrow();
                    Set<String> names =
                            new HashSet<>(Set.of("covers", "accumulates", "deductibleAccumulates", "accumulatedFor"));
                    rule.terms().stream().map(TermSpec::name).forEach(names::add);
                    assertThat(names)
                            .as(id + "#" + chain.key())
                            .containsAll(stage.terms().keySet())
                            .containsAll(stage.options().keySet());
                    assertThat(stage.options().values())
                            .allMatch(v -> v instanceof TermValue.Word || v instanceof TermValue.Words);
                }
            }
        }
    }

    @Test
    void GIVEN_a_default_and_a_sample_pack_of_one_region_THEN_they_share_no_key() {
        for (PolicyPack one : PACKS) {
            for (PolicyPack other : PACKS) {
                if (one.region().equals(other.region()) && one.mark() == Mark.DEFAULT && other.mark() == Mark.SAMPLE) {
                    assertThat(keys(one)).as(one.id() + " and " + other.id()).doesNotContainAnyElementsOf(keys(other));
                }
            }
        }
    }

    private static Set<String> keys(PolicyPack pack) {
        Set<String> keys = new HashSet<>();
        pack.parameters().forEach(p -> keys.add(p.key()));
        pack.chains().forEach(c -> keys.add(c.key()));
        return keys;
    }

    /** Rows or chains whose conditions can all be true at once would be refused as more than one. */
    @ParameterizedTest
    @MethodSource("ids")
    void GIVEN_two_rows_of_a_version_THEN_one_fact_tells_them_apart(String id) {
        List<String> alike = new ArrayList<>();
        for (Parameter parameter : pack(id).parameters()) {
            for (Parameter.Version version : parameter.versions()) {
                List<Parameter.Row> rows = version.rows();
                for (int i = 0; i < rows.size(); i++) {
                    for (int k = i + 1; k < rows.size(); k++) {
                        if (!apart(rows.get(i).when(), rows.get(k).when())) {
                            alike.add(parameter.key() + " rows " + i + " and " + k);
                        }
                    }
                }
            }
        }
        List<Chain> chains = pack(id).chains();
        for (int i = 0; i < chains.size(); i++) {
            for (int k = i + 1; k < chains.size(); k++) {
                if (!apart(chains.get(i).when(), chains.get(k).when())) {
                    alike.add(chains.get(i).key() + " and " + chains.get(k).key());
                }
            }
        }
        assertThat(alike).isEmpty();
    }

    private static boolean apart(Map<String, List<String>> one, Map<String, List<String>> other) {
        return one.entrySet().stream()
                .anyMatch(fact -> other.containsKey(fact.getKey())
                        && fact.getValue().stream().noneMatch(other.get(fact.getKey())::contains));
    }

    /** Packs of long-term care insurance of further cities tell their facts in their own notes. */
    @Test
    void GIVEN_a_fact_that_a_pack_asks_THEN_the_document_names_it_and_every_reading() throws IOException {
        String document = Files.readString(DOCUMENT);
        Set<String> missing = new TreeSet<>();
        for (PolicyPack pack : PACKS) {
            if (pack.id().startsWith("ltci-")) {
                continue;
            }
            if (!document.contains("`" + pack.id() + "`")) {
                missing.add(pack.id());
            }
            conditions(pack)
                    .forEach(when -> when.forEach((fact, words) -> {
                        if (!document.contains("`" + fact + "`")) {
                            missing.add(fact);
                        }
                        words.stream()
                                .filter(word -> fact.endsWith("Reading") && !fact.equals("inpatientReading"))
                                .filter(word -> !document.contains("`" + word + "`"))
                                .forEach(word -> missing.add(fact + "=" + word));
                    }));
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<Map<String, List<String>>> conditions(PolicyPack pack) {
        return Stream.concat(
                pack.parameters().stream()
                        .flatMap(p -> p.versions().stream())
                        .flatMap(v -> v.rows().stream())
                        .map(Parameter.Row::when),
                pack.chains().stream()
                        .flatMap(chain -> Stream.concat(
                                Stream.of(chain.when()),
                                chain.versions().stream()
                                        .flatMap(v -> v.stages().stream())
                                        .flatMap(stage -> Stream.of(stage.when(), stage.unless())))));
    }

    @Test
    void GIVEN_the_seed_places_and_the_nation_THEN_each_has_a_pack_of_its_region() {
        Map<String, String> regions = Map.of(
                "nation", "000000",
                "hubei", "420000",
                "wuhan", "420100",
                "yichang", "420500",
                "chongqing", "500000",
                "yubei", "500112",
                "chuzhou", "341100",
                "langya", "341102",
                "tengzhou", "370481");
        regions.forEach((id, region) -> {
            assertThat(pack(id).region()).isEqualTo(RegionCode.of(region));
            assertThat(pack(id).mark()).isEqualTo(Mark.DEFAULT);
        });
        assertThat(ShippedPacks.ids().stream().map(id -> id + ".json")).isSorted();
    }
}
