package io.yiyang.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made-up city, the nation above it and a tenant, small enough to check every line of output by hand. */
final class PolicySample {
    static final String CITY = """
            {
              "schema": "yiyang.policy/1",
              "id": "city",
              "version": "1",
              "mark": "SAMPLE",
              "region": "990200",
              "name": { "zh": "虚构市", "en": "a made-up city" },
              "note": "made up",
              "gaps": [{ "about": { "zh": "年度限额不详", "en": "the yearly limit is not known" }, "keys": ["a.yearCap"] }],
              "citations": [
                { "key": "OLD", "title": "旧页", "lastChecked": "2025-11-22" },
                { "key": "NEW", "title": "新文", "number": "虚〔2025〕1号", "address": "https://example.org/1",
                  "printedOn": "2025-12", "note": "a mirror", "lastChecked": "2026-11-22" }
              ],
              "parameters": [
                {
                  "key": "a.deductible",
                  "unit": "yuan per stay",
                  "versions": [
                    {
                      "inForce": "TENANT_MUST_SET",
                      "confidence": "MIRROR",
                      "cite": ["OLD"],
                      "rows": [
                        { "when": { "hospitalLevel": ["1"] }, "value": { "amount": "200.00" } },
                        { "when": { "hospitalLevel": ["2"] }, "value": { "amount": "400.00" } }
                      ]
                    }
                  ]
                },
                {
                  "key": "a.ratio",
                  "unit": "share above the deductible",
                  "note": "the same at all levels",
                  "versions": [
                    { "inForce": "2024-01-01/2025-07-01", "confidence": "SECONDARY", "cite": ["OLD"], "value": { "ratio": "0.70" } },
                    {
                      "inForce": "2026-01-01/..",
                      "knownFrom": "2025-12-01",
                      "confidence": "MIRROR",
                      "cite": ["NEW"],
                      "contradictedBy": [{ "says": "75 %", "confidence": "SECONDARY", "cite": ["OLD"] }],
                      "value": { "ratio": "0.80" }
                    }
                  ]
                }
              ],
              "chains": [
                {
                  "key": "a.inpatient",
                  "name": { "zh": "住院", "en": "in hospital" },
                  "when": { "setting": ["INPATIENT"] },
                  "versions": [
                    {
                      "inForce": "2024-01-01/..",
                      "confidence": "MIRROR",
                      "cite": ["OLD"],
                      "stages": [
                        {
                          "payer": "POOLED_FUND",
                          "rule": "proportional/1",
                          "options": { "base": { "word": "ELIGIBLE" } },
                          "terms": { "deductible": "a.deductible", "ratio": "a.ratio", "rounding": "a.rounding" }
                        }
                      ]
                    }
                  ]
                }
              ]
            }
            """;

    static final String NATION = """
            {
              "schema": "yiyang.policy/1",
              "id": "nation",
              "version": "3",
              "mark": "SAMPLE",
              "region": "000000",
              "name": { "zh": "全国", "en": "the nation" },
              "citations": [{ "key": "N", "title": "全国文件", "issuer": "某局", "lastChecked": "2026-11-22" }],
              "parameters": [
                {
                  "key": "a.rounding",
                  "unit": "rounding mode",
                  "versions": [{ "inForce": "2024-01-01/..", "confidence": "SECONDARY", "cite": ["N"], "value": { "word": "HALF_UP" } }]
                },
                {
                  "key": "a.ratio",
                  "unit": "share above the deductible",
                  "versions": [{ "inForce": "2020-01-01/..", "confidence": "VERBATIM", "cite": ["N"], "value": { "ratio": "0.50" } }]
                }
              ]
            }
            """;

    static final String OVERLAY = """
            {
              "schema": "yiyang.policy-overlay/1",
              "tenant": "某院",
              "declarations": [
                { "pack": "city", "key": "a.deductible", "inForce": "2025-01-01/..", "declaredOn": "2026-01-05", "reason": "as charged" }
              ]
            }
            """;

    private PolicySample() {}

    /** Writes the three into the folder: {@code city.json}, {@code nation.json}, {@code overlay.json}. */
    static void write(Path dir) throws IOException {
        Files.writeString(dir.resolve("city.json"), CITY);
        Files.writeString(dir.resolve("nation.json"), NATION);
        Files.writeString(dir.resolve("overlay.json"), OVERLAY);
    }

    /** Changes one place of a file. */
    static void change(Path file, String good, String bad) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(good)) {
            throw new IllegalArgumentException("good: must stand in " + file + ", but was " + good);
        }
        Files.writeString(file, text.replace(good, bad));
    }
}
