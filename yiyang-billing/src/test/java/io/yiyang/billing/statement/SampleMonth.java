package io.yiyang.billing.statement;

import io.yiyang.billing.json.PolicyReader;
import io.yiyang.billing.month.Institution;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * April 2026 of a made-up resident: 22 days in a care home, 8 in hospital with the bed kept. People, institutions and policy
 * figures are invented.
 *
 * <pre>
 *   medical 8780.00, of which 8000.00 in scope: pooled fund (8000.00 − 440.00) × 95 % = 7182.00, person 1598.00
 *   care    3460.00: long-term care 22 × 60.00 = 1320.00, voucher min(2140.00 × 40 %, 800.00) = 800.00, person 1340.00
 * </pre>
 */
public final class SampleMonth {
    private static final ResidentId RESIDENT = ResidentId.of("R-001");
    private static final OrganisationId HOME = OrganisationId.of("home");
    private static final OrganisationId HOSPITAL = OrganisationId.of("hospital");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateRange APRIL = DateRange.parse("2026-04-01/2026-05-01");
    private static final DateRange IN_HOSPITAL = DateRange.parse("2026-04-11/2026-04-19");

    private static final String NATION = """
            {"schema": "yiyang.policy/1", "id": "sample-nation", "version": "1", "mark": "SAMPLE", "region": "000000",
             "name": {"zh": "示例通则", "en": "sample of general rules"},
             "citations": [
               {"key": "general", "title": "虚构的分离通则", "number": "虚构〔2026〕1号", "issuer": "虚构局",
                "address": "https://example.org/general", "lastChecked": "2026-03-01"}],
             "parameters": [
               {"key": "line.rounding", "unit": "rounding mode", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "VERBATIM", "cite": ["general"], "value": {"word": "HALF_UP"}}]},
               {"key": "separation.ledger", "unit": "ledger", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "VERBATIM", "cite": ["general"], "rows": [
                   {"when": {"chargeCategory": ["01", "03", "04", "05", "07", "08", "09", "14"]}, "value": {"word": "MEDICAL"}},
                   {"when": {"chargeCategory": ["CARE_BED", "CARE_NURSING", "CARE_MEAL", "CARE_BED_HOLD"]},
                    "value": {"word": "CARE"}}]}]}]}
            """;

    private static final String CITY = """
            {"schema": "yiyang.policy/1", "id": "sample-city", "version": "2026.1", "mark": "SAMPLE", "region": "990100",
             "name": {"zh": "虚构市示例", "en": "sample of a made-up city"},
             "citations": [
               {"key": "insurance", "title": "虚构市医保待遇<办法> & 附件", "number": "虚医保〔2025〕9号", "issuer": "虚构市医保局",
                "address": "https://example.org/insurance?a=1&b=2", "printedOn": "2025-12", "lastChecked": "2026-03-01"},
               {"key": "care", "title": "虚构市长期护理保险细则", "lastChecked": "2026-03-02", "note": "未印生效日期"}],
             "parameters": [
               {"key": "inpatient.deductible", "unit": "yuan a stay", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "VERBATIM", "cite": ["insurance"], "rows": [
                   {"when": {"hospitalLevel": ["2"]}, "value": {"amount": "440.00"}},
                   {"when": {"hospitalLevel": ["3"]}, "value": {"amount": "880.00"}}]}]},
               {"key": "inpatient.ratio", "unit": "ratio", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "MIRROR", "cite": ["insurance"], "value": {"ratio": "0.95"}}]},
               {"key": "care.perDay", "unit": "yuan a day", "versions": [
                 {"inForce": "TENANT_MUST_SET", "confidence": "VERBATIM", "cite": ["care"], "value": {"amount": "60.00"}}]},
               {"key": "voucher.ratio", "unit": "ratio", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "SECONDARY", "cite": ["care", "insurance"],
                  "value": {"ratio": "0.40"}}]},
               {"key": "voucher.cap", "unit": "yuan a month", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "SECONDARY", "cite": ["care", "insurance"],
                  "value": {"amount": "800.00"}}]}],
             "chains": [
               {"key": "inpatient", "name": {"zh": "职工住院", "en": "employee inpatient"},
                "when": {"ledger": ["MEDICAL"], "setting": ["INPATIENT"], "scheme": ["EMPLOYEE"]},
                "versions": [{"inForce": "2026-01-01/..", "confidence": "VERBATIM", "cite": ["insurance"], "stages": [
                  {"payer": "POOLED_FUND", "rule": "proportional/1",
                   "options": {"base": {"word": "ELIGIBLE"}, "rounding": {"word": "HALF_UP"}},
                   "terms": {"deductible": "inpatient.deductible", "ratio": "inpatient.ratio"}},
                  {"payer": "COMMERCIAL", "rule": "proportional/1", "when": {"commercialPlan": ["GOLD"]},
                   "options": {"base": {"word": "REMAINING_TOTAL"}, "rounding": {"word": "HALF_UP"}},
                   "terms": {"ratio": "inpatient.ratio"}}]}]},
               {"key": "care", "name": {"zh": "机构养老", "en": "care in a care home"},
                "when": {"ledger": ["CARE"]},
                "versions": [{"inForce": "2026-01-01/..", "confidence": "VERBATIM", "cite": ["care"], "stages": [
                  {"payer": "LONG_TERM_CARE", "rule": "per-diem/1",
                   "options": {"inpatientDays": {"word": "SUSPEND"}, "covers": {"words": ["CARE_NURSING"]}},
                   "terms": {"perDay": "care.perDay"}},
                  {"payer": "CARE_VOUCHER", "rule": "proportional/1",
                   "options": {"base": {"word": "REMAINING_IN_SCOPE"}, "rounding": {"word": "DOWN"}},
                   "terms": {"ratio": "voucher.ratio", "payCap": "voucher.cap"}}]}]}]}
            """;

    private static final String OVERLAY = """
            {"schema": "yiyang.policy-overlay/1", "tenant": "示例租户", "declarations": [
              {"pack": "sample-city", "key": "care.perDay", "inForce": "2026-01-01/..", "declaredOn": "2026-03-05",
               "reason": "made up"}]}
            """;

    /** The policy behind the sample. */
    public static final PolicyBook BOOK = book();

    private SampleMonth() {}

    /** The policy with texts of the city's pack replaced. */
    public static PolicyBook book(String... replaced) {
        String city = CITY;
        for (int i = 0; i < replaced.length; i += 2) {
            city = city.replace(replaced[i], replaced[i + 1]);
        }
        return PolicyBook.of(List.of(
                        PolicyReader.readPack("nation", utf8(NATION)).orElseThrow(),
                        PolicyReader.readPack("city", utf8(city)).orElseThrow()))
                .combinedWith(PolicyReader.readOverlay("overlay", utf8(OVERLAY)).orElseThrow());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The sample as its class comment tells. */
    public static MonthSettlement settled() {
        return settle(lines());
    }

    /** The sample's stays with other lines. */
    public static MonthSettlement settle(List<ChargeLine> lines) {
        return MonthSettlement.settle(month(lines), BOOK, RuleRegistry.standard());
    }

    /** A statement with history and a note. */
    public static Statement statement(MonthSettlement settlement) {
        return Statement.of(
                        settlement,
                        BilingualText.of("医养费用结算单", "statement of medical and care charges"),
                        PersonName.of("周样本").toString())
                .withTimeline(List.of(
                        event("2026-04-10T23:05:00Z", "发热，责任医师提出上转", "fever, referral requested", "颐园养老院"),
                        event("2026-04-11T02:20:00Z", "市第二医院接收入院", "admitted by the hospital", "市第二医院"),
                        event("2026-04-18T08:10:00Z", "出院返回，床位保留结束", "back in the care home, bed hold ends", "颐园养老院")))
                .withNotes(List.of(BilingualText.of("示例数据，均为虚构", "sample data, all made up")));
    }

    private static TimelineEntry event(String at, String zh, String en, String where) {
        return new TimelineEntry(Instant.parse(at), BilingualText.of(zh, en), where);
    }

    /** The month with these lines. */
    public static ResidentMonth month(List<ChargeLine> lines) {
        return ResidentMonth.builder()
                .resident(RESIDENT)
                .period(APRIL)
                .region(RegionCode.of("990100"))
                .knownOn(LocalDate.parse("2026-05-02"))
                .calendar(calendar())
                .boundaryDays(BoundaryDayRule.HOSPITAL_HAS_BOTH)
                .boundaryDaysDeclaredBy("示例租户")
                .person(Facts.none().with("scheme", "EMPLOYEE").with("careLevel", "SEVERE"))
                .addAllLines(lines)
                .addInstitutions(
                        new Institution(HOME, BilingualText.of("颐园养老院", "Yiyuan Care Home"), Facts.none()),
                        new Institution(
                                HOSPITAL,
                                BilingualText.of("市第二医院", "Second City Hospital"),
                                Facts.none().with("hospitalLevel", "2")))
                .addTransfers(new TransferFacts(
                        CaseId.of("case-7"),
                        TransferFacts.Direction.UP,
                        HOME,
                        HOSPITAL,
                        true,
                        true,
                        Instant.parse("2026-04-11T01:30:00Z"),
                        Optional.of(Instant.parse("2026-04-11T02:20:00Z")),
                        Optional.of(Instant.parse("2026-04-18T08:10:00Z"))))
                .build();
    }

    private static StayCalendar calendar() {
        StayCalendar.Assembled assembled = StayCalendar.assemble(
                RESIDENT,
                List.of(
                        segment("s1", SegmentKind.CARE_HOME_BED, HOME, "2026-03-01T01:00:00Z", "2026-04-11T01:30:00Z"),
                        segment("s2", SegmentKind.INPATIENT, HOSPITAL, "2026-04-11T02:20:00Z", "2026-04-18T07:00:00Z"),
                        segment("h1", SegmentKind.BED_HOLD, HOME, "2026-04-11T01:30:00Z", "2026-04-18T08:10:00Z"),
                        segment(
                                "s3",
                                SegmentKind.CARE_HOME_BED,
                                HOME,
                                "2026-04-18T08:10:00Z",
                                "2026-06-01T00:00:00Z")));
        if (!assembled.problems().isEmpty()) {
            throw new IllegalStateException(assembled.problems().toString());
        }
        return assembled.calendar();
    }

    private static StaySegment segment(String id, SegmentKind kind, OrganisationId place, String start, String end) {
        return StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(RESIDENT)
                .kind(kind)
                .phase(kind == SegmentKind.INPATIENT ? CarePhase.TREATMENT : CarePhase.STABLE_LIVING)
                .place(place)
                .start(Instant.parse(start))
                .zone(ZONE)
                .end(Instant.parse(end))
                .build();
    }

    /** The lines of the sample. */
    public static List<ChargeLine> lines() {
        List<ChargeLine> lines = new ArrayList<>();
        APRIL.days().forEach(day -> {
            if (IN_HOSPITAL.contains(day)) {
                lines.add(care("H-" + day, day, "床位保留费", "CARE_BED_HOLD", "20.00"));
            } else {
                lines.add(care("B-" + day, day, "双人间床位费", "CARE_BED", "45.00"));
                lines.add(care("N-" + day, day, "重度照料护理费", "CARE_NURSING", "80.00"));
                lines.add(care("F-" + day, day, "伙食费", "CARE_MEAL", "25.00"));
            }
        });
        lines.add(medical("M-01", "普通病床床位费", "01", "8", "40.00", "0", ""));
        lines.add(medical("M-02", "注射用头孢曲松", "09", "80", "40.00", "0.10", ""));
        lines.add(medical("M-03", "血常规与生化", "04", "2", "300.00", "0", ""));
        lines.add(medical("M-04", "胸部CT平扫", "03", "1", "1200.00", "0", ""));
        lines.add(medical("M-05", "纤维支气管镜治疗", "05", "4", "500.00", "0", "450.00"));
        lines.add(medical("M-06", "一级护理", "07", "8", "50.00", "0", ""));
        lines.add(medical("M-07", "一次性护理用品（目录外）", "14", "1", "260.00", "1", ""));
        lines.add(medical("M-08", "医用耗材", "08", "1", "800.00", "0", ""));
        return lines;
    }

    /** A care line of one unit. */
    public static ChargeLine care(String id, LocalDate day, String item, String category, String amount) {
        return ChargeLine.builder()
                .id(LineId.of(id))
                .serviceDate(day)
                .itemName(item)
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan(amount))
                .amount(Money.parseYuan(amount))
                .biller(HOME)
                .category(ChargeCategory.of(category))
                .build();
    }

    /** A medical line of the hospital stay; an empty ceiling is none. */
    public static ChargeLine medical(
            String id, String item, String category, String quantity, String price, String rate, String ceiling) {
        return ChargeLine.builder()
                .id(LineId.of(id))
                .serviceDate(LocalDate.parse("2026-04-13"))
                .itemName(item)
                .quantity(Quantity.parse(quantity))
                .unitPrice(UnitPrice.parseYuan(price))
                .amount(UnitPrice.parseYuan(price).times(Quantity.parse(quantity), RoundingMode.HALF_UP))
                .biller(HOSPITAL)
                .category(ChargeCategory.of(category))
                .catalogueTerms(new CatalogueTerms(
                        Rate.parse(rate),
                        ceiling.isEmpty() ? Optional.empty() : Optional.of(UnitPrice.parseYuan(ceiling))))
                .build();
    }

    /** The sample's lines with two that cannot be settled: one without category, one whose amount is wrong. */
    public static List<ChargeLine> linesWithFaults() {
        List<ChargeLine> lines = new ArrayList<>(lines());
        lines.add(ChargeLine.builder()
                .id(LineId.of("X-1"))
                .serviceDate(LocalDate.parse("2026-04-05"))
                .itemName("未分类项目")
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan("30.00"))
                .amount(Money.parseYuan("30.00"))
                .biller(HOME)
                .build());
        lines.add(care("X-2", LocalDate.parse("2026-04-06"), "伙食费", "CARE_MEAL", "25.00")
                .withCharge(Quantity.ONE, UnitPrice.parseYuan("25.00"), Money.parseYuan("26.00")));
        return lines;
    }
}
