package io.yiyang.testkit.packs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yiyang.billing.allowance.Allowance;
import io.yiyang.billing.json.ShippedPacks;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.billing.policy.Question;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shipped packs of a place as a tenant loads them: every default, the sample packs by name, and one overlay that declares
 * each date that no source prints. No figure of a case gets in here.
 *
 * @param book packs and overlay
 * @param region whose terms are asked
 */
record Shipped(PolicyBook book, RegionCode region) {
    /** Where two terms follow one another and only the first start is printed, the later is declared from this day on. */
    private static final LocalDate LATER_TERMS = LocalDate.of(2025, 1, 1);

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    /** Where the later start is printed and the earlier is not, the earlier terms are declared up to it. */
    private static final Map<String, DateRange> EARLIER_TERMS =
            Map.of("chongqing-sample", DateRange.parse("2000-01-01/2024-03-01"));

    private static final JsonMapper JSON = new JsonMapper();

    static Shipped of(String region, String... samples) {
        return of(region, List.of(), samples);
    }

    /** With packs of the tenant's own on top. */
    static Shipped of(String region, List<PolicyPack> tenant, String... samples) {
        PolicyBook book = ShippedPacks.defaults();
        for (String sample : samples) {
            book = book.combinedWith(ShippedPacks.pack(sample));
        }
        for (PolicyPack pack : tenant) {
            book = book.combinedWith(pack);
        }
        return new Shipped(book.combinedWith(declaring(book)), RegionCode.of(region));
    }

    private static PolicyOverlay declaring(PolicyBook book) {
        List<PolicyOverlay.Declaration> declarations = new ArrayList<>();
        for (PolicyPack pack : book.packs()) {
            pack.parameters()
                    .forEach(p -> declare(
                                    pack.id(), p.key(), p.versions().stream().map(v -> v.evidence()))
                            .ifPresent(declarations::add));
            pack.chains()
                    .forEach(c -> declare(
                                    pack.id(), c.key(), c.versions().stream().map(v -> v.evidence()))
                            .ifPresent(declarations::add));
        }
        return new PolicyOverlay("tenant", "0".repeat(64), declarations);
    }

    private static Optional<PolicyOverlay.Declaration> declare(String pack, String key, Stream<Evidence> versions) {
        Set<Boolean> dated = versions.map(e -> e.inForce().isPresent()).collect(Collectors.toSet());
        return dated.contains(false)
                ? Optional.of(new PolicyOverlay.Declaration(
                        pack,
                        key,
                        dated.contains(true)
                                ? EARLIER_TERMS.getOrDefault(pack, DateRange.from(LATER_TERMS))
                                : DateRange.from(ALWAYS),
                        LocalDate.of(2026, 11, 22),
                        "worked case"))
                : Optional.empty();
    }

    /** Facts as {@code name=word}, several words as {@code name=one+other}. */
    static Facts facts(String... pairs) {
        Facts facts = Facts.none();
        for (String pair : pairs) {
            String[] sides = pair.split("=", 2);
            for (String word : sides[1].split("\\+")) {
                facts = facts.with(sides[0], word);
            }
        }
        return facts;
    }

    Terms terms(LocalDate day, Facts facts) {
        return book.resolve(question(day, facts), RuleRegistry.standard()).orElseThrow();
    }

    Question question(LocalDate day, Facts facts) {
        return new Question(region, day, LocalDate.of(2027, 1, 1), facts);
    }

    TermValue value(String key, LocalDate day, Facts facts) {
        return book.parameter(key, question(day, facts)).orElseThrow().value();
    }

    Money amount(String key, LocalDate day, Facts facts) {
        return ((TermValue.Amount) value(key, day, facts)).money();
    }

    /** A bill of somebody who has had nothing this year. */
    Settlement settle(LocalDate day, Facts facts, Bill bill) {
        Terms terms = terms(day, facts);
        return PayerChain.settle(bill.withYear(nothingYet(terms)), terms).orElseThrow();
    }

    static YearToDate nothingYet(Terms terms) {
        return YearToDate.newYear(
                terms.stages().stream().map(StageTerms::payer).collect(Collectors.toUnmodifiableSet()));
    }

    List<Allowance> allowances(LocalDate day, Facts facts, Map<String, Long> numbers) {
        return Allowance.of(terms(day, facts), numbers, ServiceDays.NONE);
    }

    /** A pack of the tenant's own with one value, where the shipped ones say that they lack it. */
    static PolicyPack tenant(String region, String key, TermValue value) {
        Evidence evidence = new Evidence(
                Optional.of(DateRange.from(ALWAYS)),
                Optional.empty(),
                Confidence.DECLARED,
                List.of(Citation.builder()
                        .key("T")
                        .title("tenant")
                        .lastChecked(ALWAYS)
                        .build()));
        Parameter parameter = new Parameter(
                key, "tenant", List.of(new Parameter.Version(evidence, List.of(new Parameter.Row(Map.of(), value)))));
        return new PolicyPack(
                "tenant",
                "tenant",
                "1",
                "0".repeat(64),
                PolicyPack.Mark.SAMPLE,
                RegionCode.of(region),
                BilingualText.of("租户", "tenant"),
                List.of(parameter),
                List.of());
    }

    static Bill bill(SplitLine... lines) {
        return Bill.of(BillId.of("bill"), List.of(lines));
    }

    static SplitLine inScope(Money amount) {
        return SplitLine.inScope(LineId.of("line"), Optional.empty(), amount);
    }

    static SplitLine care(String id, Money amount) {
        return SplitLine.inScope(LineId.of(id), Optional.of(ChargeCategory.CARE_NURSING), amount);
    }

    static Money money(JsonNode node) {
        assertThat(node.isMissingNode()).as("the case has the figure").isFalse();
        return Money.parseYuan(node.asText());
    }

    static Payer payer(String caseName) {
        return Map.of(
                        "basic_pool", Payer.POOLED_FUND,
                        "catastrophic", Payer.CATASTROPHIC,
                        "assistance", Payer.of("MEDICAL_AID"),
                        "assistance_large_cost", Payer.LARGE_COST_AID,
                        "assistance_tilt", Payer.TILT_AID)
                .getOrDefault(caseName, Payer.of(caseName.toUpperCase(java.util.Locale.ROOT)));
    }

    /** The level that a case names in Chinese. */
    static String level(JsonNode node) {
        return Map.of("三级", "3", "二级", "2", "一级", "1", "社区", "COMMUNITY").getOrDefault(node.asText(), "");
    }

    /** The file of a case, one of those that come with the testkit or one of our own. */
    static JsonNode document(String id) {
        for (String folder : List.of("medical/", "ltci/", "further/medical/", "further/ltci/")) {
            try (InputStream in =
                    Shipped.class.getResourceAsStream("/io/yiyang/testkit/cases/" + folder + id + ".json")) {
                if (in != null) {
                    return JSON.readTree(in);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalArgumentException("id: must be a case, but was " + id);
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        Objects.requireNonNull(array).forEach(nodes::add);
        assertThat(nodes).as("the case has entries").isNotEmpty();
        return nodes;
    }
}
