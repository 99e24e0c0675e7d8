package io.yiyang.referral.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.Consent.Signer;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FreeText;
import io.yiyang.referral.document.HandoverSignatures;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.ReasonRule;
import io.yiyang.referral.policy.ReferralPolicy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guards that several workflows share, each by itself: what it lets through, and what it says otherwise. */
class GuardsTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final OrganisationId HOME = OrganisationId.of("ORG-HOME");
    private static final OrganisationId HOSPITAL = OrganisationId.of("ORG-HOSPITAL");
    private static final ReferralPolicy POLICY =
            ReferralPolicy.builder().id("p").version("1").build();
    private static final CaseId OTHER = CaseId.of("CASE-2");
    private static final CommandHeader HEADER = new CommandHeader(
            CommandId.of("c-1"), CaseId.of("CASE-1"), 1, new Actor(HOME, PersonId.of("P-1"), Side.SENDER), AT, AT);

    private record Say(CommandHeader header, Optional<CodedReason> reason, Set<Document> documents)
            implements Command, Reasoned, Documented {}

    private record Sign(CommandHeader header, Set<OrganisationId> signedBy) implements JointAct {}

    private static Circumstances<String> around(Surroundings around) {
        return new Circumstances<>("facts", HEADER.actor(), AT, POLICY, around);
    }

    private static Circumstances<String> under(ReferralPolicy policy) {
        return new Circumstances<>("facts", HEADER.actor(), AT, policy, Surroundings.alone());
    }

    private static ImmutableSurroundings alone() {
        return (ImmutableSurroundings) Surroundings.alone();
    }

    private static String code(Optional<Problem> problem) {
        return problem.map(p -> p.code().toString()).orElse("-");
    }

    private static StaySegment bed(SegmentKind kind, OrganisationId place) {
        return StaySegment.builder()
                .id(SegmentId.of("SEG-1"))
                .resident(ResidentId.of("R-1"))
                .kind(kind)
                .phase(CarePhase.TREATMENT)
                .place(place)
                .start(AT)
                .zone(ZoneOffset.UTC)
                .build();
    }

    private static <T> Cited<T> declared(T value) {
        return new Cited<>(value, "declared for a test", Confidence.DECLARED);
    }

    @Test
    void givenStateGuards_whenOneThingAroundTheCaseChanges_thenTheOneThatLooksAtItTellsWhich() {
        StateGuard<String> road = PlaceGuards.notOnAnotherRoad();
        StateGuard<String> absence = PlaceGuards.noOtherAbsence();
        StateGuard<String> nowhere = PlaceGuards.inNoBed();
        Surroundings travelling = alone().withOtherJourney(OTHER);
        Surroundings kept = alone().withOtherAbsence(OTHER);
        Surroundings inBed = alone().withPlace(bed(SegmentKind.INPATIENT, HOSPITAL));
        assertThat(Stream.of(road, absence, nowhere)
                        .map(guard -> guard.name()
                                + Stream.of(alone(), travelling, kept, inBed)
                                        .map(near -> " " + code(guard.check().apply(around(near))))
                                        .collect(Collectors.joining())))
                .containsExactly(
                        "NOT_ON_ANOTHER_ROAD - YY-R-028 - -",
                        "OTHER_ABSENCE_OPEN - - YY-R-030 -",
                        "NOWHERE_ELSE - - - YY-R-027");
        assertThat(road.check().apply(around(travelling)).orElseThrow().facts()).containsEntry("case", "CASE-2");
        assertThat(absence.check().apply(around(kept)).orElseThrow().facts()).containsEntry("case", "CASE-2");
        assertThat(nowhere.check().apply(around(inBed)).orElseThrow().facts())
                .containsEntry("segment", "SEG-1")
                .containsEntry("kind", "INPATIENT")
                .containsEntry("place", "ORG-HOSPITAL")
                .containsEntry("since", "2026-03-02T08:00:00Z");
    }

    @Test
    void givenAnUnregisteredOrganisationOrAnotherOpenCase_whenACaseIsOpened_thenItIsNamed() {
        StateGuard<String> registered = CommonGuards.registered(facts -> HOSPITAL);
        Surroundings known = alone().withOrganisations(Set.of(HOME));
        assertThat(registered.check().apply(around(known)).orElseThrow().facts())
                .containsEntry("organisation", "ORG-HOSPITAL");
        assertThat(code(registered.check().apply(around(alone())))).isEqualTo("-");
        StateGuard<String> single =
                CommonGuards.noOtherOpenCase("ONE_AT_A_TIME", Problem.of("YY-R-100", "已有一单", "there is one"));
        assertThat(single.check()
                        .apply(around(alone().withOtherOpenCase(OTHER)))
                        .orElseThrow()
                        .facts())
                .containsEntry("case", "CASE-2");
        assertThat(code(single.check().apply(around(alone())))).isEqualTo("-");
    }

    @Test
    void givenACaseThatHasMoved_whenItWouldBeVoided_thenOnlyAnUnmovedOneMayByItsAuthor() {
        StateGuard<String> unmoved = PlaceGuards.neverMoved(facts -> facts.equals("moved"));
        Circumstances<String> moved = new Circumstances<>("moved", HEADER.actor(), AT, POLICY, alone());
        assertThat(code(unmoved.check().apply(moved))).isEqualTo("YY-R-025");
        assertThat(code(unmoved.check().apply(around(alone())))).isEqualTo("-");
        StateGuard<String> author = CommonGuards.byItsAuthor(facts -> facts.equals("moved") ? HOSPITAL : HOME);
        assertThat(code(author.check().apply(around(alone())))).isEqualTo("-");
        assertThat(author.check().apply(moved).orElseThrow().facts()).containsEntry("author", "ORG-HOSPITAL");
    }

    /** Back to the same place needs the kept bed, unless no care-home bed was left; another place needs it given up. */
    @ParameterizedTest(name = "left {0}, kept {1}, same place {2}: {3}")
    @CsvSource({
        "CARE_HOME_BED, true,  true,  -",
        "CARE_HOME_BED, true,  false, YY-R-042",
        "CARE_HOME_BED, false, true,  YY-R-029",
        "CARE_HOME_BED, false, false, -",
        "INPATIENT,     false, true,  -",
        "INPATIENT,     false, false, -",
        ",              false, true,  -",
        ",              true,  false, YY-R-042"
    })
    void givenABedThatWasLeft_whenTheResidentReturns_thenTheKeptBedDecides(
            SegmentKind left, boolean kept, boolean samePlace, String code) {
        PayloadGuard<String, Boolean> guard = PlaceGuards.placeToReturnTo(same -> same);
        Surroundings around =
                alone().withBedKept(kept).withLeftBed(Optional.ofNullable(left).map(kind -> bed(kind, HOME)));
        assertThat(code(guard.check().apply(around(around), samePlace))).isEqualTo(code);
        assertThat(guard.name()).isEqualTo("BED_HOLD_NEEDED");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "none,           YY-R-011",
        "OTHER,          YY-R-011",
        "NO_BED,         -",
        "PLEASE_COMMENT, YY-R-011",
        "COMMENTED,      -"
    })
    void givenAListOfReasons_whenOneIsGiven_thenItMustBeOnTheListAndCommentedOn(String given, String code) {
        PayloadGuard<String, Reasoned> guard = CommonGuards.reason();
        ReasonRule rule = new ReasonRule(Set.of("NO_BED", "PLEASE_COMMENT"), Set.of("PLEASE_COMMENT"));
        ReferralPolicy listed = ((ImmutableReferralPolicy) POLICY).withReasons(Map.of(Say.class, declared(rule)));
        Optional<CodedReason> reason = switch (given) {
            case "none" -> Optional.empty();
            case "COMMENTED" -> Optional.of(new CodedReason("PLEASE_COMMENT", Optional.of(new FreeText("why"))));
            default -> Optional.of(CodedReason.of(given));
        };
        Optional<Problem> problem = guard.check().apply(under(listed), new Say(HEADER, reason, Set.of()));
        assertThat(code(problem)).isEqualTo(code);
        assertThat(problem.map(p -> p.facts().get("codes"))).isEqualTo(problem.map(p -> "[NO_BED, PLEASE_COMMENT]"));
        assertThat(code(guard.check().apply(under(POLICY), new Say(HEADER, reason, Set.of()))))
                .as("without a list any code will do")
                .isEqualTo(given.equals("none") ? "YY-R-011" : "-");
        assertThat(guard.need().en()).isEqualTo("a coded reason");
    }

    @Test
    void givenPapersOfTheWorkflowAndOfThePolicy_whenSomeAreMissing_thenEachIsNamedInBothLanguages() {
        PayloadGuard<String, Documented> guard =
                CommonGuards.documents(facts -> EnumSet.of(DocumentKind.REFERRAL_FORM, DocumentKind.NOTICE));
        ReferralPolicy more = ((ImmutableReferralPolicy) POLICY)
                .withRequiredDocuments(Map.of(Say.class, declared(Set.of(DocumentKind.TREATMENT_PLAN))));
        Say one = new Say(HEADER, Optional.empty(), Set.of(new Document(DocumentKind.NOTICE, "1")));
        Problem problem = guard.check().apply(under(more), one).orElseThrow();
        assertThat(problem.text().en()).isEqualTo("papers are missing: referral form, plan of further treatment");
        assertThat(problem.text().zh()).isEqualTo("缺少单据：转诊单、后续治疗康复方案");
        Say all = new Say(
                HEADER,
                Optional.empty(),
                Stream.of(DocumentKind.REFERRAL_FORM, DocumentKind.NOTICE, DocumentKind.TREATMENT_PLAN)
                        .map(kind -> new Document(kind, "1"))
                        .collect(Collectors.toSet()));
        assertThat(guard.check().apply(under(more), all)).isEmpty();
    }

    @Test
    void givenAJointAct_whenSomebodyElseSignsOrOneIsMissing_thenItIsRefused() {
        PayloadGuard<String, JointAct> guard = CommonGuards.signedByAll(facts -> Set.of(HOME, HOSPITAL));
        assertThat(code(guard.check().apply(under(POLICY), new Sign(HEADER, Set.of(HOSPITAL, HOME)))))
                .isEqualTo("-");
        assertThat(guard.check()
                        .apply(under(POLICY), new Sign(HEADER, Set.of(HOME)))
                        .orElseThrow()
                        .facts())
                .containsEntry("signedBy", "[ORG-HOME]")
                .containsEntry("parties", "[ORG-HOME, ORG-HOSPITAL]");
        assertThat(code(guard.check()
                        .apply(under(POLICY), new Sign(HEADER, Set.of(HOME, HOSPITAL, OrganisationId.of("ORG-X"))))))
                .isEqualTo("YY-R-082");
    }

    @Test
    void givenASuccessorOrAnOrganisation_whenItIsNamed_thenItMustBeAnotherCaseAndARegisteredOne() {
        PayloadGuard<String, Say> successor = CommonGuards.successor(
                say -> CaseId.of(say.reason().orElseThrow().code()));
        assertThat(code(successor.check().apply(under(POLICY), say("CASE-1")))).isEqualTo("YY-R-170");
        assertThat(code(successor.check().apply(under(POLICY), say("CASE-2")))).isEqualTo("-");
        PayloadGuard<String, Say> known = CommonGuards.knownOrganisation(
                (facts, say) -> say.reason().map(reason -> OrganisationId.of(reason.code())));
        Surroundings registered = alone().withOrganisations(Set.of(HOME));
        assertThat(code(known.check().apply(around(registered), say("ORG-HOME"))))
                .isEqualTo("-");
        assertThat(code(known.check().apply(around(registered), say("ORG-HOSPITAL"))))
                .isEqualTo("YY-R-013");
        assertThat(code(known.check().apply(around(alone()), say("ORG-HOSPITAL"))))
                .as("nobody knows who is registered")
                .isEqualTo("-");
        assertThat(code(known.check().apply(around(registered), new Say(HEADER, Optional.empty(), Set.of()))))
                .as("nobody is named")
                .isEqualTo("-");
    }

    private static Say say(String code) {
        return new Say(HEADER, Optional.of(CodedReason.of(code)), Set.of());
    }

    private static Consent signed(ConsentScope scope, Signer signer, Optional<String> basis, Instant at) {
        return new Consent.Signed(Set.of(scope), "1", signer, basis, at);
    }

    @Test
    void givenAConsent_whenItIsNotSignedForThisOrByNobodyEntitled_thenItIsRefused() {
        PayloadGuard<String, Consent> strict = SignatureGuards.signed(ConsentScope.REFERRAL, consent -> consent);
        PayloadGuard<String, Consent> lenient =
                SignatureGuards.signedOrException(ConsentScope.REFERRAL, consent -> consent);
        Map<String, Consent> consents = new java.util.LinkedHashMap<>();
        consents.put("own", signed(ConsentScope.REFERRAL, Signer.SELF, Optional.empty(), AT));
        consents.put("guardian", signed(ConsentScope.REFERRAL, Signer.PROXY, Optional.of("guardian"), AT));
        consents.put("proxy", signed(ConsentScope.REFERRAL, Signer.PROXY, Optional.empty(), AT));
        consents.put("of something else", signed(ConsentScope.DATA_SHARING, Signer.SELF, Optional.empty(), AT));
        consents.put("later", signed(ConsentScope.REFERRAL, Signer.SELF, Optional.empty(), AT.plusNanos(1)));
        consents.put("emergency", new Consent.EmergencyException(CodedReason.of("UNCONSCIOUS")));
        assertThat(consents.entrySet().stream()
                        .map(consent -> consent.getKey() + ": "
                                + code(strict.check().apply(under(POLICY), consent.getValue())) + " "
                                + code(lenient.check().apply(under(POLICY), consent.getValue()))))
                .containsExactly(
                        "own: - -",
                        "guardian: - -",
                        "proxy: YY-R-020 YY-R-020",
                        "of something else: YY-R-020 YY-R-020",
                        "later: YY-R-020 YY-R-020",
                        "emergency: YY-R-020 -");
        assertThat(strict.need().en()).isEqualTo("consent signed by the resident or a proxy");
        assertThat(strict.need()).isEqualTo(lenient.need());
    }

    @Test
    void givenAHandover_whenOneOrTheSamePersonSigned_thenItIsRefusedAndToldWhoDid() {
        PayloadGuard<String, HandoverSignatures> guard = SignatureGuards.handedOver(signatures -> signatures);
        Optional<PersonId> one = Optional.of(PersonId.of("P-1"));
        Optional<PersonId> two = Optional.of(PersonId.of("P-2"));
        assertThat(code(guard.check().apply(under(POLICY), new HandoverSignatures(one, two))))
                .isEqualTo("-");
        assertThat(code(guard.check().apply(under(POLICY), new HandoverSignatures(one, one))))
                .isEqualTo("YY-R-103");
        assertThat(guard.check()
                        .apply(under(POLICY), new HandoverSignatures(one, Optional.empty()))
                        .orElseThrow()
                        .facts())
                .containsEntry("handedOver", "true")
                .containsEntry("received", "false");
    }
}
