package io.yiyang.testkit.cases;

import io.yiyang.model.json.ObjectReader;
import java.util.List;

/**
 * The keys that only describe a case (说明性键): read over, never used. Every other key that a reader does not know makes the
 * case unsupported, so this is the whole list of what is passed over.
 */
final class Described {
    /** Name, place, sources and remarks of any case. */
    static final List<String> ANY_CASE =
            List.of("title", "place", "year", "source", "notes", "verification", "why", "check", "ambiguities");

    /**
     * A medical case besides. Subject and encounter chose the figures that the stages already carry; {@code published} are
     * sums as the page prints them, {@code expected_published_keys} tells which expected figures are printed.
     */
    static final List<String> MEDICAL =
            List.of("subject", "encounter", "published", "expected_published_keys", "expected_origin");

    /** The inputs of a worked example: the deposit lies in the cash drawer; the part inside eligible is counted there. */
    static final List<String> WORKED_EXAMPLE_INPUTS = List.of("prepaid_deposit", "preself_inside_eligible");

    /** A line split: the transaction, and the identity that was checked by hand. */
    static final List<String> LINE_SPLIT = List.of("context", "rule_checked", "breaks");

    /** A settlement record: the transaction it was captured from. */
    static final List<String> SETTLEMENT_RECORD = List.of("context");

    /** A fee line: its catalogue class follows from the self-pay rate. */
    static final List<String> FEE_LINE = List.of("chrgitm_lv");

    /** The rule of a transfer probe: who is exempt, and what a stay outside a transfer costs. */
    static final List<String> TRANSFER_RULE = List.of("age_90_or_psychiatric_or_aids", "second_stay");

    /** The rule of a long stay: the other period and the exempt group are other rows of the same table. */
    static final List<String> LONG_STAY_RULE = List.of("tuberculosis_specialist", "psychiatric");

    /** What else may run beside care: told by the calendar, not by figures. */
    static final List<String> CARE_BESIDE_HOSPITAL_RULE =
            List.of("family_bed", "outpatient_pool", "work_injury_or_third_party_or_maternity_care");

    /** A chronic outpatient policy: the visits stay below the limit. */
    static final List<String> CHRONIC_POLICY = List.of("monthly_cap");

    /** The rule of a signed-referral probe: when the flag of its cases is true. */
    static final List<String> SIGNED_RULE = List.of("condition");

    /** An LTCI case besides: subject area, date of the text, and which figures are printed. */
    static final List<String> LTCI = List.of("domain", "effective", "published_fields");

    /** An LTCI rule: its form was read before; pay cycle and notes move no amount. */
    static final List<String> LTCI_RULE = List.of("form", "payCycle", "note", "basis", "period", "service");

    /** A monthly ratio: the cost of the days and of the items that count is the input itself. */
    static final List<String> MONTHLY_RATIO_RULE = List.of("excluded", "proration");

    /** Facts of the person and the place that chose the figures, where no table of the rule asks for them. */
    static final List<String> LTCI_INPUT = List.of("level", "mode", "institution", "institutionLevel");

    private Described() {}

    static void skip(ObjectReader o, List<String> keys) {
        keys.forEach(o::has);
    }
}
