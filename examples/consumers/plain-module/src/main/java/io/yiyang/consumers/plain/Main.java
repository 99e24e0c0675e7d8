package io.yiyang.consumers.plain;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.BillDocument;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.identity.Sex;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.person.Resident;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.CareOrganisation;
import io.yiyang.referral.journey.JourneyInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A resident, a stay, a bill and its payers, and the modules that it took. */
public final class Main {
    private static final ResidentId RESIDENT = ResidentId.of("R-1");
    private static final OrganisationId HOSPITAL = OrganisationId.of("H-1");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Main() {}

    /** Prints what was built, one line each. */
    public static void main(String[] arguments) {
        StaySegment stay = StaySegment.builder()
                .id(SegmentId.of("S-1"))
                .resident(RESIDENT)
                .kind(SegmentKind.INPATIENT)
                .phase(CarePhase.TREATMENT)
                .place(HOSPITAL)
                .start(Instant.parse("2026-04-10T02:00:00Z"))
                .zone(ZONE)
                .end(Instant.parse("2026-04-18T02:00:00Z"))
                .build();
        System.out.println(resident());
        System.out.println(StayCalendar.empty(RESIDENT).with(stay).orElseThrow());
        System.out.println(journey(stay));
        System.out.println(bill());
        System.out.println(PayerChain.settle(Bill.of(BillId.of("B-1"), List.of(split(line()))), terms())
                .orElseThrow());
        ModuleLayer.boot().modules().stream()
                .map(Module::getName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .sorted()
                .forEach(name -> System.out.println("module " + name));
    }

    private static Resident resident() {
        return Resident.builder()
                .id(RESIDENT)
                .name(PersonName.of("王建国"))
                .birthDate(LocalDate.of(1940, 2, 28))
                .sex(Sex.MALE)
                .insuranceRegion(RegionCode.of("500112"))
                .build();
    }

    private static CareJourney journey(StaySegment stay) {
        CareOrganisation hospital = new CareOrganisation(HOSPITAL, "区人民医院", RegionCode.of("500112"));
        return CareJourney.begin(new JourneyInput(RESIDENT, ZONE, List.of(hospital), List.of(stay), List.of()))
                .journey();
    }

    private static ChargeLine line() {
        return ChargeLine.builder()
                .id(LineId.of("L-1"))
                .serviceDate(LocalDate.of(2026, 4, 11))
                .itemName("静脉输液")
                .quantity(Quantity.parse("2"))
                .unitPrice(UnitPrice.parseYuan("150"))
                .amount(Money.parseYuan("300.00"))
                .biller(HOSPITAL)
                .category(ChargeCategory.of("05"))
                .catalogueTerms(new CatalogueTerms(Rate.parse("0.10"), Optional.empty()))
                .build();
    }

    private static BillDocument bill() {
        return BillDocument.builder()
                .id(BillId.of("B-1"))
                .resident(RESIDENT)
                .period(DateRange.of(LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 19)))
                .biller(HOSPITAL)
                .addLines(line())
                .build();
    }

    private static SplitLine split(ChargeLine line) {
        return SplitLine.inScope(line.id(), line.category(), line.amount());
    }

    private static Terms terms() {
        Provenance source = Provenance.builder()
                .parameter("example#ratio")
                .confidence(Confidence.VERBATIM)
                .inForceFrom(LocalDate.of(2026, 1, 1))
                .addCitations(Citation.builder()
                        .key("E")
                        .title("made up for this example")
                        .lastChecked(LocalDate.of(2026, 11, 22))
                        .build())
                .build();
        StageTerms pool = StageTerms.of(
                Payer.POOLED_FUND,
                ProportionalRule.RULE,
                List.of(
                        new Term("base", new TermValue.Word("ELIGIBLE"), source),
                        new Term("ratio", new TermValue.Ratio(Rate.parse("0.80")), source),
                        new Term("deductible", new TermValue.Amount(Money.parseYuan("100")), source),
                        new Term("rounding", new TermValue.Word("HALF_UP"), source)));
        return new Terms("example", BilingualText.of("示例", "example"), source, List.of(pool), List.of());
    }
}
