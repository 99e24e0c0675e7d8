package io.yiyang.billing.json;

import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.PolicyPack;
import java.nio.charset.StandardCharsets;

/** A small pack with made-up evidence, as text, so that tests can break it in one place. */
public final class PackTexts {
    public static final String PACK = """
            {
              "schema": "yiyang.policy/1", "id": "test-pack", "version": "1", "mark": "SAMPLE", "region": "500000",
              "name": {"zh": "测试", "en": "test"},
              "citations": [{"key": "A", "title": "made up", "lastChecked": "2026-11-22"}],
              "parameters": [
                {"key": "separation.ledger", "unit": "ledger", "versions": [
                  {"inForce": "2020-01-01/..", "confidence": "VERBATIM", "cite": ["A"], "rows": [
                    {"when": {"chargeCategory": ["01", "09"]}, "value": {"word": "MEDICAL"}},
                    {"when": {"chargeCategory": ["CARE_BED", "CARE_NURSING", "CARE_BED_HOLD"]}, "value": {"word": "CARE"}}]}]},
                {"key": "line.rounding", "unit": "mode", "versions": [
                  {"inForce": "2020-01-01/..", "confidence": "VERBATIM", "cite": ["A"], "value": {"word": "HALF_UP"}}]},
                {"key": "deductible", "unit": "yuan", "versions": [
                  {"inForce": "2025-01-01/2026-01-01", "confidence": "MIRROR", "cite": ["A"], "rows": [
                    {"when": {"hospitalLevel": ["2"]}, "value": {"amount": "400.00"}},
                    {"when": {"hospitalLevel": ["3"]}, "value": {"amount": "800.00"}}]},
                  {"inForce": "2026-01-01/..", "knownFrom": "2025-12-01", "confidence": "MIRROR", "cite": ["A"], "rows": [
                    {"when": {"hospitalLevel": ["2"]}, "value": {"amount": "440.00"}},
                    {"when": {"hospitalLevel": ["3"]}, "value": {"amount": "880.00"}}]}]},
                {"key": "ratio", "unit": "share", "versions": [
                  {"inForce": "TENANT_MUST_SET", "confidence": "SECONDARY", "cite": ["A"], "value": {"ratio": "0.95"}}]},
                {"key": "doubtful", "unit": "share", "versions": [
                  {"inForce": "2020-01-01/..", "confidence": "UNVERIFIED", "cite": ["A"], "value": {"ratio": "0.5"}}]},
                {"key": "perDay", "unit": "yuan per day", "versions": [
                  {"inForce": "2024-03-01/..", "confidence": "SECONDARY", "cite": ["A"], "value": {"amount": "60.00"}}]}
              ],
              "chains": [
                {"key": "inpatient", "name": {"zh": "住院", "en": "inpatient"},
                 "when": {"ledger": ["MEDICAL"], "setting": ["INPATIENT"]},
                 "versions": [{"inForce": "2020-01-01/..", "confidence": "VERBATIM", "cite": ["A"], "stages": [
                   {"payer": "POOLED_FUND", "rule": "proportional/1",
                    "options": {"base": {"word": "ELIGIBLE"}, "rounding": {"word": "HALF_UP"}},
                    "terms": {"deductible": "deductible", "ratio": "ratio"}}]}]},
                {"key": "care", "name": {"zh": "养老", "en": "care"}, "when": {"ledger": ["CARE"]},
                 "versions": [{"inForce": "2020-01-01/..", "confidence": "VERBATIM", "cite": ["A"], "stages": [
                   {"payer": "LONG_TERM_CARE", "rule": "per-diem/1",
                    "options": {"inpatientDays": {"word": "SUSPEND"}, "covers": {"words": ["CARE_NURSING"]}},
                    "terms": {"perDay": "perDay"},
                    "when": {"careLevel": ["SEVERE"]}, "unless": {"entitlement": ["DESTITUTE_SUPPORT"]}}]}]}
              ]
            }
            """;

    public static final String OVERLAY = """
            {"schema": "yiyang.policy-overlay/1", "tenant": "test tenant", "declarations": [
              {"pack": "test-pack", "key": "ratio", "inForce": "2025-01-01/..", "declaredOn": "2025-01-02", "reason": "in use"}]}
            """;

    private PackTexts() {}

    public static PolicyPack pack(String text) {
        return PolicyReader.readPack("pack.json", bytes(text)).orElseThrow();
    }

    public static PolicyOverlay overlay(String text) {
        return PolicyReader.readOverlay("overlay.json", bytes(text)).orElseThrow();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
