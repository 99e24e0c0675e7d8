package io.yiyang.billing.policy;

import static io.yiyang.billing.json.PackTexts.OVERLAY;
import static io.yiyang.billing.json.PackTexts.PACK;
import static io.yiyang.billing.json.PackTexts.overlay;
import static io.yiyang.billing.json.PackTexts.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyBookTest {
    private static final PolicyBook BARE = PolicyBook.of(List.of(pack(PACK)));
    private static final PolicyBook BOOK = BARE.combinedWith(overlay(OVERLAY));
    private static final Facts INPATIENT =
            Facts.none().with("ledger", "MEDICAL").with("setting", "INPATIENT").with("hospitalLevel", "2");
    private static final Facts CARE = Facts.none().with("ledger", "CARE").with("careLevel", "SEVERE");

    private static Question ask(String day, String knownOn, Facts facts) {
        return new Question(RegionCode.of("500112"), LocalDate.parse(day), LocalDate.parse(knownOn), facts);
    }

    private static Outcome<Terms> resolve(PolicyBook book, String day, String knownOn, Facts facts) {
        return book.resolve(ask(day, knownOn, facts), RuleRegistry.standard());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(p -> p.code().toString()).toList();
    }

    @ParameterizedTest(name = "on {0}, known on {1}: {2}")
    @CsvSource({
        "2025-12-31, 2026-06-01, 400.00",
        "2026-01-01, 2026-06-01, 440.00",
        "2026-04-18, 2025-12-01, 440.00",
    })
    void theVersionOfTheDayHolds(String day, String knownOn, String deductible) {
        StageTerms stage =
                resolve(BOOK, day, knownOn, INPATIENT).orElseThrow().stages().get(0);
        assertThat(stage.amount("deductible").orElseThrow()).hasToString(deductible);
    }

    @Test
    void whatIsPublishedLaterIsNotSeen() {
        Outcome<Terms> before = resolve(BOOK, "2026-04-18", "2025-11-30", INPATIENT);
        assertThat(codes(before)).containsExactly("YY-B-102");
        assertThat(before.problems().get(0).facts())
                .containsEntry("parameter", "test-pack#deductible")
                .containsEntry("inForce", "[2025-01-01/2026-01-01]");
    }

    @Test
    void ofTwoVersionsForOneDayTheOnePublishedLaterHolds() {
        PolicyBook retroactive = PolicyBook.of(List.of(pack(PACK.replace("2026-01-01/..", "2025-10-01/.."))))
                .combinedWith(overlay(OVERLAY));
        StageTerms asKnownLater = resolve(retroactive, "2025-11-15", "2026-06-01", INPATIENT)
                .orElseThrow()
                .stages()
                .get(0);
        StageTerms asKnownThen = resolve(retroactive, "2025-11-15", "2025-11-20", INPATIENT)
                .orElseThrow()
                .stages()
                .get(0);
        assertThat(asKnownLater.amount("deductible").orElseThrow()).hasToString("440.00");
        assertThat(asKnownThen.amount("deductible").orElseThrow()).hasToString("400.00");
    }

    @Test
    void aDateThatNobodyPrintsMustBeDeclaredAndIsShownAsDeclared() {
        Outcome<Terms> undeclared = resolve(BARE, "2026-04-18", "2026-06-01", INPATIENT);
        assertThat(codes(undeclared)).containsExactly("YY-B-103");
        assertThat(undeclared.problems().get(0).remedies()).isNotEmpty();

        Terms terms = resolve(BOOK, "2026-04-18", "2026-06-01", INPATIENT).orElseThrow();
        Term ratio = terms.stages().get(0).term("ratio").orElseThrow();
        assertThat(ratio.provenance().dateDeclaredBy()).contains("test tenant");
        assertThat(ratio.provenance().inForceFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(ratio.provenance().weakest()).isEqualTo(Confidence.DECLARED);
        assertThat(terms.packs()).extracting(Terms.PackReference::id).containsExactly("test-pack", "test tenant");
    }

    @ParameterizedTest(name = "overlays {0}: {1}")
    @CsvSource({
        "ratio 2025-01-01 ratio 2025-06-01, 2025-06-01",
        "ratio 2025-06-01 ratio 2025-01-01, 2025-01-01",
        "ratio 2025-01-01 perDay 2025-06-01, 2025-01-01",
        "perDay 2025-06-01 ratio 2025-01-01, 2025-01-01",
    })
    void ofTwoOverlaysTheLaterOneThatDeclaresTheDateHolds(String overlays, LocalDate inForceFrom) {
        String[] words = overlays.split(" ");
        PolicyBook book = BARE;
        for (int i = 0; i < words.length; i += 2) {
            book = book.combinedWith(overlay(OVERLAY.replace("test tenant", "tenant " + i)
                    .replace("\"ratio\"", "\"" + words[i] + "\"")
                    .replace("2025-01-01/..", words[i + 1] + "/..")));
        }
        Terms terms = resolve(book, "2026-04-18", "2026-06-01", INPATIENT).orElseThrow();
        assertThat(terms.stages()
                        .get(0)
                        .term("ratio")
                        .orElseThrow()
                        .provenance()
                        .inForceFrom())
                .isEqualTo(inForceFrom);
    }

    @Test
    void aChainWithoutAVersionOfTheDayIsRefused() {
        PolicyBook ended = PolicyBook.of(List.of(pack(PACK.replace(
                "\"versions\": [{\"inForce\": \"2020-01-01/..\", \"confidence\": \"VERBATIM\","
                        + " \"cite\": [\"A\"], \"stages\"",
                "\"versions\": [{\"inForce\": \"2020-01-01/2021-01-01\","
                        + " \"confidence\": \"VERBATIM\", \"cite\": [\"A\"], \"stages\""))));
        Outcome<Terms> outcome = resolve(ended, "2026-04-18", "2026-06-01", INPATIENT);
        assertThat(codes(outcome)).containsExactly("YY-B-102");
        assertThat(outcome.problems().get(0).facts())
                .containsEntry("parameter", "test-pack#inpatient")
                .containsEntry("pointer", "/chains/0");
    }

    @Test
    void aProblemSaysWhereItsFigureStandsAndNothingWhereNoneDoes() {
        Question anybody = ask("2026-04-18", "2026-06-01", Facts.none());
        assertThat(BOOK.parameter("separation.ledger", anybody)
                        .problems()
                        .get(0)
                        .facts())
                .containsEntry("document", "pack.json")
                .containsEntry("pointer", "/parameters/0/versions/0");
        assertThat(BOOK.parameter("nothing", anybody).problems().get(0).facts())
                .doesNotContainKeys("document", "pointer");
    }

    @Test
    void aFigureNamesItsOwnPackAndTheOverlayThatDeclaredItsDate() {
        PolicyBook book = PolicyBook.of(List.of(pack(PACK), pack(PACK.replace("test-pack", "other-pack"))))
                .combinedWith(overlay(OVERLAY))
                .combinedWith(
                        overlay(OVERLAY.replace("test tenant", "other tenant").replace("\"ratio\"", "\"perDay\"")));
        assertThat(book.packs()).extracting(PolicyPack::id).containsExactly("test-pack", "other-pack");
        assertThat(book.overlays()).extracting(PolicyOverlay::tenant).containsExactly("test tenant", "other tenant");
        Terms terms = resolve(BOOK, "2026-04-18", "2026-06-01", INPATIENT).orElseThrow();
        StageTerms stage = terms.stages().get(0);
        assertThat(book.references(stage.term("deductible").orElseThrow().provenance()))
                .extracting(Terms.PackReference::id)
                .containsExactly("test-pack");
        assertThat(book.references(stage.term("ratio").orElseThrow().provenance()))
                .extracting(Terms.PackReference::id)
                .containsExactly("test-pack", "test tenant");
    }

    @Test
    void everyGapIsReportedAtOnce() {
        Facts unknownLevel = Facts.none()
                .with("ledger", "MEDICAL")
                .with("setting", "INPATIENT")
                .with("hospitalLevel", "9");
        assertThat(codes(resolve(BARE, "2026-04-18", "2026-06-01", unknownLevel)))
                .containsExactly("YY-B-104", "YY-B-103");
    }

    @Test
    void aMissingRowIsNeverNoDeductible() {
        Outcome<Terms> outcome = resolve(
                BOOK,
                "2026-04-18",
                "2026-06-01",
                Facts.none().with("ledger", "MEDICAL").with("setting", "INPATIENT"));
        assertThat(codes(outcome)).containsExactly("YY-B-104");
        assertThat(outcome.problems().get(0).toString()).contains("参数中没有适用于该人群的一行", "no row of the parameter fits");
        Facts both = INPATIENT.with("hospitalLevel", "3");
        Outcome<Terms> twoRows = resolve(BOOK, "2026-04-18", "2026-06-01", both);
        assertThat(codes(twoRows)).as("two rows fit").containsExactly("YY-B-104");
        assertThat(twoRows.problems().get(0).toString())
                .contains("参数中有多行同时适用", "more than one row of the parameter fits");
    }

    @Test
    void outsideEveryRegionAndChainThereIsAnAnswerToo() {
        Outcome<Terms> elsewhere = BOOK.resolve(
                new Question(RegionCode.of("420100"), LocalDate.of(2026, 4, 18), LocalDate.of(2026, 6, 1), INPATIENT),
                RuleRegistry.standard());
        assertThat(codes(elsewhere)).containsExactly("YY-B-101");
        PolicyBook twice =
                PolicyBook.of(List.of(pack(PACK.replace("\"ledger\": [\"CARE\"]", "\"setting\": [\"INPATIENT\"]"))));
        Outcome<Terms> twoChains = resolve(twice, "2026-04-18", "2026-06-01", INPATIENT);
        assertThat(codes(twoChains)).as("two chains fit").containsExactly("YY-B-101");
        assertThat(twoChains.problems().get(0).facts())
                .containsEntry("chains", "[test-pack#inpatient, test-pack#care]");
    }

    @Test
    void aRuleThatNobodyRegisteredOrTermsThatDoNotFitAreNamed() {
        PolicyBook vendor = PolicyBook.of(List.of(pack(PACK.replace("proportional/1", "vendor-rule/3"))))
                .combinedWith(overlay(OVERLAY));
        Problem unregistered = resolve(vendor, "2026-04-18", "2026-06-01", INPATIENT)
                .problems()
                .get(0);
        assertThat(unregistered.code()).hasToString("YY-B-105");
        assertThat(unregistered.facts()).containsEntry("rule", "vendor-rule/3");
        PolicyBook misfit = PolicyBook.of(List.of(pack(PACK.replace("\"base\": {\"word\": \"ELIGIBLE\"}, ", ""))))
                .combinedWith(overlay(OVERLAY));
        Problem faults = resolve(misfit, "2026-04-18", "2026-06-01", INPATIENT)
                .problems()
                .get(0);
        assertThat(faults.code()).hasToString("YY-B-106");
        assertThat(faults.facts()).containsEntry("faults", "[base is missing]");
    }

    @Test
    void anUnverifiedValueIsNeverUsedSilently() {
        PolicyBook doubtful =
                PolicyBook.of(List.of(pack(PACK.replace("\"ratio\": \"ratio\"", "\"ratio\": \"doubtful\""))));
        assertThat(codes(resolve(doubtful, "2026-04-18", "2026-06-01", INPATIENT)))
                .containsExactly("YY-B-107");
        PolicyBook declared =
                doubtful.combinedWith(overlay(OVERLAY.replace("\"key\": \"ratio\"", "\"key\": \"doubtful\"")));
        Terms used = resolve(declared, "2026-04-18", "2026-06-01", INPATIENT).orElseThrow();
        assertThat(used.stages().get(0).term("ratio").orElseThrow().provenance().dateDeclaredBy())
                .contains("test tenant");
        assertThat(used.packs()).extracting(Terms.PackReference::id).contains("test tenant");
        assertThat(codes(resolve(declared, "2024-12-31", "2026-06-01", INPATIENT)))
                .as("on a day that the tenant did not declare")
                .contains("YY-B-107");
    }

    @Test
    void aParameterThatNoPackHasIsNamed() {
        PolicyBook without =
                PolicyBook.of(List.of(pack(PACK.replace("\"ratio\": \"ratio\"", "\"ratio\": \"nowhere\""))));
        assertThat(codes(resolve(without, "2026-04-18", "2026-06-01", INPATIENT)))
                .containsExactly("YY-B-109");
    }

    private static final String AID = """
            ,
            {"payer": "MEDICAL_AID", "rule": "proportional/1",
             "options": {"base": {"word": "REMAINING_IN_SCOPE"}, "rounding": {"word": "HALF_UP"},
                         "splitAt": {"word": "%s"}},
             "terms": {"ratioBelow": "ratio", "ratioAbove": "ratio"}}]}]},
            {"key": "care\"""";

    private static PolicyBook withAidSplitAt(String payer) {
        String chains = PACK.replaceFirst(
                "(?s)\\]\\}\\]\\},\\s*\\{\"key\": \"care\"",
                java.util.regex.Matcher.quoteReplacement(AID.replace("%s", payer)));
        return PolicyBook.of(List.of(pack(chains))).combinedWith(overlay(OVERLAY));
    }

    @Test
    void aStageLooksOnlyAtAPayerBeforeIt() {
        assertThat(resolve(withAidSplitAt("POOLED_FUND"), "2026-04-18", "2026-06-01", INPATIENT)
                        .asOptional())
                .isPresent();
        Problem after = resolve(withAidSplitAt("TILT_AID"), "2026-04-18", "2026-06-01", INPATIENT)
                .problems()
                .get(0);
        assertThat(after.code()).hasToString("YY-B-120");
        assertThat(after.facts()).containsEntry("looksAt", "TILT_AID").containsEntry("allowed", "[POOLED_FUND]");
    }

    @Test
    void preconditionsDecideWhoPaysAndSayWhy() {
        StageTerms covered = resolve(BOOK, "2026-04-18", "2026-06-01", CARE)
                .orElseThrow()
                .stages()
                .get(0);
        assertThat(covered.notCovered()).isEmpty();
        StageTerms mild = resolve(
                        BOOK,
                        "2026-04-18",
                        "2026-06-01",
                        Facts.none().with("ledger", "CARE").with("careLevel", "MILD"))
                .orElseThrow()
                .stages()
                .get(0);
        assertThat(mild.notCovered()).get().extracting(p -> p.code().toString()).isEqualTo("YY-B-201");
        StageTerms excluded = resolve(BOOK, "2026-04-18", "2026-06-01", CARE.with("entitlement", "DESTITUTE_SUPPORT"))
                .orElseThrow()
                .stages()
                .get(0);
        assertThat(excluded.notCovered())
                .get()
                .extracting(p -> p.code().toString())
                .isEqualTo("YY-B-202");
    }

    @Test
    void theNearerRegionWins() {
        String nation = PACK.replace("\"500000\"", "\"000000\"")
                .replace("test-pack", "nation")
                .replace("440.00", "1.00");
        String bare = PACK.replace("\"key\": \"deductible\"", "\"key\": \"other\"");
        PolicyBook fromNation = PolicyBook.of(List.of(pack(nation), pack(bare))).combinedWith(overlay(OVERLAY));
        assertThat(resolve(fromNation, "2026-04-18", "2026-06-01", INPATIENT)
                        .orElseThrow()
                        .stages()
                        .get(0)
                        .amount("deductible")
                        .orElseThrow())
                .hasToString("1.00");
        PolicyBook fromCity = PolicyBook.of(List.of(pack(nation), pack(PACK))).combinedWith(overlay(OVERLAY));
        assertThat(resolve(fromCity, "2026-04-18", "2026-06-01", INPATIENT)
                        .orElseThrow()
                        .stages()
                        .get(0)
                        .amount("deductible")
                        .orElseThrow())
                .hasToString("440.00");
    }

    /** Another pack of the same region with one parameter and no chain. */
    private static String only(String id, String version) {
        return """
                {"schema": "yiyang.policy/1", "id": "%s", "version": "1", "mark": "SAMPLE", "region": "500000",
                 "name": {"zh": "租户", "en": "tenant"},
                 "citations": [{"key": "T", "title": "the tenant's", "lastChecked": "2026-11-22"}],
                 "parameters": [{"key": "deductible", "unit": "yuan", "versions": [%s]}]}
                """.formatted(id, version);
    }

    private static String version(String inForce, String amount) {
        return "{\"inForce\": \"" + inForce
                + "\", \"confidence\": \"VERBATIM\", \"cite\": [\"T\"], \"value\": {\"amount\": \"" + amount + "\"}}";
    }

    @ParameterizedTest(name = "{0}: {1}#deductible = {2}")
    @CsvSource({
        "2025-06-30, test-pack, 400.00", // the tenant's begins the day after
        "2025-07-01, tenant,    500.00",
        "2025-12-31, tenant,    500.00",
        "2026-01-01, test-pack, 440.00", // and ends the day before
    })
    void aTenantsPackWinsWhileItsValueIsInForceAndLeavesTheRest(String day, String pack, String deductible) {
        PolicyBook book = BOOK.combinedWith(pack(only("tenant", version("2025-07-01/2026-01-01", "500.00"))));
        Terms terms = resolve(book, day, "2026-06-01", INPATIENT).orElseThrow();
        Term term = terms.stages().get(0).term("deductible").orElseThrow();
        assertThat(term.provenance().parameter()).isEqualTo(pack + "#deductible");
        assertThat(term.value()).hasToString(deductible);
        assertThat(terms.packs()).extracting(Terms.PackReference::id).contains(pack, "test-pack");
        assertThat(book.sources("deductible", RegionCode.of("500112")))
                .extracting(PolicyPack::id)
                .containsExactly("tenant", "test-pack");
        assertThat(book.sources("ratio", RegionCode.of("500112")))
                .extracting(PolicyPack::id)
                .containsExactly("test-pack");
        assertThat(book.sources("inpatient", RegionCode.of("420100"))).isEmpty();
    }

    @Test
    void aTenantsValueWithoutDateIsNotPassedOverForTheOneBehindIt() {
        PolicyBook book = BOOK.combinedWith(pack(only("tenant", version("TENANT_MUST_SET", "500.00"))));
        Outcome<Terms> outcome = resolve(book, "2026-04-18", "2026-06-01", INPATIENT);
        assertThat(codes(outcome)).containsExactly("YY-B-103");
        assertThat(outcome.problems().get(0).facts()).containsEntry("parameter", "tenant#deductible");
    }

    @Test
    void whereNoPackOfTheRegionHasTheDayAllTheirDaysAreNamed() {
        PolicyBook book = BOOK.combinedWith(pack(only("tenant", version("2023-07-01/2023-08-01", "500.00"))));
        Outcome<Terms> outcome = resolve(book, "2024-12-31", "2026-06-01", INPATIENT);
        assertThat(outcome.problems().get(0).facts())
                .containsEntry("parameter", "tenant#deductible")
                .containsEntry("inForce", "[2023-07-01/2023-08-01, 2026-01-01/.., 2025-01-01/2026-01-01]");
    }

    @Test
    void aTenantsChainWinsOverTheOneOfItsRegion() {
        String tenant = PACK.replace("test-pack", "tenant")
                .replace("\"key\": \"inpatient\"", "\"key\": \"inpatient.tenant\"")
                .replace("POOLED_FUND", "CIVIL_SERVANT");
        PolicyBook book = BOOK.combinedWith(pack(tenant)).combinedWith(overlay(OVERLAY.replace("test-pack", "tenant")));
        Terms terms = resolve(book, "2026-04-18", "2026-06-01", INPATIENT).orElseThrow();
        assertThat(terms.chain()).isEqualTo("tenant#inpatient.tenant");
        assertThat(terms.stages())
                .extracting(StageTerms::payer)
                .extracting(Object::toString)
                .containsExactly("CIVIL_SERVANT");
    }

    @Test
    void aPackIsLoadedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOOK.combinedWith(pack(PACK)))
                .withMessageContaining("packs: must have each id once")
                .withMessageContaining("test-pack");
    }

    @ParameterizedTest(name = "required {0}: {1}")
    @CsvSource({
        "UNVERIFIED, ''",
        "DECLARED,   ''",
        "SECONDARY,  YY-B-108 test-pack#ratio DECLARED",
        "MIRROR,     YY-B-108 test-pack#ratio DECLARED",
        "VERBATIM,   YY-B-108 test-pack#deductible MIRROR; YY-B-108 test-pack#ratio DECLARED",
    })
    void inStrictModeWhatIsWeakerIsRefusedAllAtOnce(Confidence required, String refused) {
        Outcome<Terms> outcome = resolve(BOOK.requiring(required), "2026-04-18", "2026-06-01", INPATIENT);
        assertThat(outcome.problems().stream()
                        .map(p -> p.code() + " " + p.facts().get("parameter") + " "
                                + p.facts().get("confidence"))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(refused);
    }

    @Test
    void whatContradictsAFigureTravelsWithIt() {
        PolicyBook book = PolicyBook.of(List.of(pack(PACK.replace(
                        "\"value\": {\"ratio\": \"0.95\"}",
                        "\"value\": {\"ratio\": \"0.95\"}, \"contradictedBy\": [{\"says\": \"90 %\", \"confidence\": \"SECONDARY\","
                                + " \"cite\": [\"A\"]}]"))))
                .combinedWith(overlay(OVERLAY));
        Term ratio = resolve(book, "2026-04-18", "2026-06-01", INPATIENT)
                .orElseThrow()
                .stages()
                .get(0)
                .term("ratio")
                .orElseThrow();
        assertThat(ratio.provenance().contradictedBy()).containsExactly("90 %");
    }

    private static String published(String inForce, String knownFrom, String amount) {
        return version(inForce, amount)
                .replace("\"confidence\"", "\"knownFrom\": \"" + knownFrom + "\", \"confidence\"");
    }

    private static PolicyOverlay declares(String inForce, String declaredOn) {
        return overlay(OVERLAY.replace("test-pack", "tenant")
                .replace("\"ratio\"", "\"deductible\"")
                .replace("2025-01-01/..", inForce)
                .replace("2025-01-02", declaredOn));
    }

    /** The value of the only parameter of a pack, or the code of the refusal. */
    private static String answer(String versions, String day, String knownOn, PolicyOverlay... overlays) {
        PolicyBook book = PolicyBook.of(List.of(pack(only("tenant", versions))));
        for (PolicyOverlay overlay : overlays) {
            book = book.combinedWith(overlay);
        }
        Outcome<Term> term = book.parameter("deductible", ask(day, knownOn, Facts.none()));
        return term.asOptional()
                .map(t -> t.value().toString())
                .orElseGet(() -> codes(term).toString());
    }

    @ParameterizedTest(name = "{0}, then {1}, declared {2}, on {3}: {4}")
    @CsvSource({
        "2020-01-01/.., TENANT_MUST_SET, 2025-01-01/.., 2024-12-31, 100.00",
        "2020-01-01/.., TENANT_MUST_SET, 2025-01-01/.., 2025-01-01, 200.00", // the later law
        "2023-08-01/.., TENANT_MUST_SET, 2020-01-01/.., 2023-07-31, 200.00",
        "2023-08-01/.., TENANT_MUST_SET, 2020-01-01/.., 2023-08-01, 100.00",
        "2023-08-01/.., TENANT_MUST_SET, 2023-08-01/.., 2023-08-01, [YY-B-114]",
    })
    void ofAPrintedAndADeclaredVersionTheOneThatBeginsLaterHoldsInWhateverOrderTheyStand(
            String printed, String undated, String declared, String day, String expected) {
        PolicyOverlay overlay = declares(declared, "2026-01-01");
        String one = version(printed, "100.00");
        String other = version(undated, "200.00");

        assertThat(answer(one + "," + other, day, "2026-06-01", overlay)).isEqualTo(expected);
        assertThat(answer(other + "," + one, day, "2026-06-01", overlay)).isEqualTo(expected);
    }

    @Test
    void aVersionThatWasPublishedLaterAndHasNoDateMayHaveReplacedTheOneInForce() {
        String versions =
                version("2020-01-01/..", "100.00") + "," + published("TENANT_MUST_SET", "2025-01-01", "200.00");

        assertThat(answer(versions, "2026-06-01", "2024-12-31"))
                .as("before its publication")
                .isEqualTo("100.00");
        assertThat(answer(versions, "2026-06-01", "2026-06-01")).isEqualTo("[YY-B-103]");
        assertThat(answer(versions, "2026-06-01", "2026-06-01", declares("2026-07-01/..", "2026-01-01")))
                .as("the tenant says that it begins later")
                .isEqualTo("100.00");
    }

    @Test
    void aDeclarationReachesNothingThatWasPublishedAfterIt() {
        String versions = published("TENANT_MUST_SET", "2020-01-01", "100.00") + ","
                + published("TENANT_MUST_SET", "2025-01-01", "200.00");
        PolicyOverlay of2021 = declares("2020-02-01/..", "2021-01-01");

        assertThat(answer(versions, "2021-06-01", "2021-06-01", of2021)).isEqualTo("100.00");
        assertThat(answer(versions, "2021-06-01", "2026-06-01", of2021))
                .as("not 200.00, whose date nobody declared")
                .isEqualTo("[YY-B-103]");
    }

    @Test
    void whatANearerRegionPublishedLaterHidesNothingFromAnOldSettlement() {
        PolicyPack nation =
                pack(only("nation", version("2020-01-01/..", "100.00")).replace("500000", "000000"));
        PolicyPack city = pack(only("city", published("2024-01-01/..", "2026-06-01", "300.00")));
        PolicyBook book = PolicyBook.of(List.of(nation, city));

        assertThat(book.parameter("deductible", ask("2025-06-01", "2025-06-01", Facts.none()))
                        .orElseThrow()
                        .value())
                .hasToString("100.00");
        assertThat(book.parameter("deductible", ask("2025-06-01", "2026-06-01", Facts.none()))
                        .orElseThrow()
                        .value())
                .hasToString("300.00");
    }

    @Test
    void aChainThatHasEndedMakesTheNextOneNotAmbiguous() {
        String ended = PACK.replace("\"ledger\": [\"CARE\"]", "\"setting\": [\"INPATIENT\"]")
                .replaceFirst("(?s)(\"key\": \"care\".*?\"inForce\": \")2020-01-01/\\.\\.", "$12020-01-01/2024-01-01");
        PolicyBook book = PolicyBook.of(List.of(pack(ended))).combinedWith(overlay(OVERLAY));

        assertThat(resolve(book, "2026-04-18", "2026-06-01", INPATIENT)
                        .orElseThrow()
                        .chain())
                .isEqualTo("test-pack#inpatient");
        PolicyBook tenantOnTop = PolicyBook.of(List.of(pack(ended.replace("2020-01-01/2024-01-01", "2020-01-01/.."))))
                .combinedWith(overlay(OVERLAY))
                .combinedWith(pack(PACK.replace("test-pack", "tenant")))
                .combinedWith(overlay(OVERLAY.replace("test-pack", "tenant")));
        assertThat(resolve(tenantOnTop, "2026-04-18", "2026-06-01", INPATIENT)
                        .orElseThrow()
                        .chain())
                .as("what is ambiguous behind it does not matter")
                .isEqualTo("tenant#inpatient");
    }

    @Test
    void anOverlayDeclaresEachEntryOnce() {
        String twice = OVERLAY.replace(
                "{\"pack\"",
                "{\"pack\": \"test-pack\", \"key\": \"ratio\", \"inForce\": \"2020-01-01/2025-01-01\","
                        + " \"declaredOn\": \"2025-01-02\", \"reason\": \"in use\"}, {\"pack\"");
        List<Problem> problems = io.yiyang.billing.json.PolicyReader.readOverlay(
                        "overlay.json", twice.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-B-112");
            assertThat(problem.facts()).containsEntry("pointer", "/declarations/1");
        });
    }
}
