package io.yiyang.billing.json;

/** A pack that uses every key and every form of value of the format, with made-up figures. */
final class WholePack {
    static final String TEXT = """
            {
              "$schema": "../schema/policy-1.schema.json",
              "schema": "yiyang.policy/1", "id": "whole-pack", "version": "1", "mark": "SAMPLE", "region": "990100",
              "name": {"zh": "某市", "en": "some city"},
              "note": "made up",
              "citations": [
                {"key": "A", "title": "a notice", "lastChecked": "2026-11-22", "number": "1", "issuer": "an office",
                 "address": "https://example.invalid/a", "printedOn": "2026-01", "note": "made up"},
                {"key": "B", "title": "a newspaper", "lastChecked": "2026-11-22"}],
              "parameters": [
                {"key": "amount", "unit": "yuan a day", "note": "made up", "versions": [
                  {"inForce": "2025-01-01/2026-01-01", "confidence": "VERBATIM", "cite": ["A"], "value": {"amount": "60.00"}},
                  {"inForce": "2026-01-01/..", "knownFrom": "2025-12-01", "confidence": "MIRROR", "cite": ["A", "B"],
                   "contradictedBy": [{"says": "66.00", "confidence": "SECONDARY", "cite": ["B"]}],
                   "rows": [
                     {"when": {"careLevel": ["SEVERE"]}, "value": {"amount": "65.00"}},
                     {"when": {"careLevel": ["MODERATE"]}, "value": {"amount": "45.00"}}]}]},
                {"key": "ratio", "unit": "share", "versions": [
                  {"inForce": "TENANT_MUST_SET", "confidence": "SECONDARY", "cite": ["B"], "value": {"ratio": "0.95"}}]},
                {"key": "multiple", "unit": "times", "versions": [
                  {"inForce": "2025-01-01/..", "confidence": "DECLARED", "cite": ["B"], "value": {"multiple": "1.4"}}]},
                {"key": "bands", "unit": "share by band", "versions": [
                  {"inForce": "2025-01-01/..", "confidence": "UNVERIFIED", "cite": ["B"],
                   "value": {"bands": [{"upTo": "30000", "ratio": "0.60"}, {"ratio": "0.75"}]}}]},
                {"key": "count", "unit": "days", "versions": [{"inForce": "2025-01-01/..", "confidence": "MIRROR", "cite": ["A"], "value": {"count": 90}}]},
                {"key": "steps", "unit": "yuan by age", "versions": [
                  {"inForce": "2025-01-01/..", "confidence": "MIRROR", "cite": ["A"],
                   "value": {"steps": [{"from": 80, "amount": "100.00"}, {"from": 90, "amount": "200.00"}]}}]},
                {"key": "conditions", "unit": "bounds", "versions": [
                  {"inForce": "2025-01-01/..", "confidence": "MIRROR", "cite": ["A"],
                   "value": {"conditions": [{"number": "beds", "atLeast": 50, "atMost": 499}]}}]},
                {"key": "shares", "unit": "instalments", "versions": [
                  {"inForce": "2025-01-01/..", "confidence": "MIRROR", "cite": ["A"],
                   "value": {"shares": ["0.40", "0.30", "0.30"]}}]},
                {"key": "components", "unit": "of a day's cost", "versions": [
                  {"inForce": "2025-01-01/..", "confidence": "MIRROR", "cite": ["A"],
                   "value": {"components": [
                     {"covers": ["CARE_BED"], "ratio": "0.75", "perDay": "35.00", "basis": "COST"}, {"covers": ["CARE_NURSING"], "ratio": "0.70"}]}}]},
                {"key": "word", "unit": "a mode", "versions": [
                  {"inForce": "2025-01-01/..", "confidence": "MIRROR", "cite": ["A"], "value": {"word": "HALF_UP"}}]},
                {"key": "words", "unit": "categories", "versions": [
                  {"inForce": "2025-01-01/..", "confidence": "MIRROR", "cite": ["A"], "value": {"words": ["CARE_BED"]}}]}
              ],
              "chains": [
                {"key": "care", "name": {"zh": "养老", "en": "care"}, "note": "made up", "when": {"ledger": ["CARE"]},
                 "versions": [{"inForce": "2025-01-01/..", "confidence": "MIRROR", "cite": ["A"], "stages": [
                   {"payer": "LONG_TERM_CARE", "rule": "per-diem/1",
                    "options": {"inpatientDays": {"word": "SUSPEND"}},
                    "terms": {"perDay": "amount"},
                    "when": {"careLevel": ["SEVERE", "MODERATE"]}, "unless": {"entitlement": ["DESTITUTE"]}}]}]}
              ],
              "gaps": [{"about": {"zh": "无居家标准", "en": "no terms of care at home"}, "keys": ["home.amount"]}]
            }
            """;

    private WholePack() {}
}
