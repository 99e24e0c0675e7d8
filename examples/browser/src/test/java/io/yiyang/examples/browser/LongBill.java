package io.yiyang.examples.browser;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The charges of the 300-line example, {@code examples/journeys/yubei-300-lines/month.json}: a made-up resident breaks her
 * hip on 8 April 2026, is operated on and returns on the 22nd. 67 care lines and 233 medical lines of nine departments
 * with all categories 01 to 14, classes A, B and C, price ceilings and rates that a person pays first. No random: the same
 * table gives the same file.
 */
final class LongBill {
    private static final int FIRST_DAY_IN_HOSPITAL = 8;
    private static final int DAY_OF_SURGERY = 10;
    private static final int LAST_DAY_IN_HOSPITAL = 22;
    private static final int LAST_DAY = 30;

    /** What is charged on each of some days. {@code terms} is class, rate that the person pays first, ceiling or -. */
    private record Item(
            String category,
            String department,
            String name,
            String quantity,
            String price,
            String terms,
            IntPredicate on) {}

    private static final List<Item> CARE = List.of(
            care("CARE_BED", "双人间床位费", "45.00", LongBill::isInHome),
            care("CARE_NURSING", "重度照料护理费", "96.50", LongBill::isInHome),
            care("CARE_MEAL", "三餐", "23.80", LongBill::isInHome),
            care("CARE_BED_HOLD", "床位保留费", "45.00", LongBill::isInHospital),
            care("CARE_UTILITIES", "水电空调费", "86.37", day -> day == 1),
            care("CARE_SPECIAL", "+陪同外出服务（2 小时）", "58.00", day -> day == 3 || day == 29),
            care("CARE_SPECIAL", "理发", "15.00", day -> day == 5),
            care("CARE_AGENCY", "代购：纸尿裤, 护理垫", "132.60", day -> day == 2 || day == 24),
            care("CARE_OTHER", "防滑床单 \"加厚\"", "38.25", day -> day == 26));

    private static final List<Item> MEDICAL = List.of(
            item("13", "急诊科", "急诊挂号费", "1", "1.00", "01 0 -", on(8)),
            item("02", "急诊科", "急诊诊查费", "1", "14.50", "01 0 -", on(8)),
            item("12", "急诊科", "一般诊疗费", "1", "11.00", "01 0 -", on(8)),
            item("14", "急诊科", "院前急救出车费", "1", "186.00", "03 1 -", on(8)),
            item("01", "骨科", "三人间床位费", "1", "55.00", "01 0 50.00", LongBill::isInHospital),
            item("02", "骨科", "住院诊查费", "1", "25.00", "01 0 -", LongBill::isInHospital),
            item("07", "骨科", "Ⅰ级护理", "1", "40.00", "01 0 -", day -> day >= 8 && day <= 14),
            item("07", "骨科", "Ⅱ级护理", "1", "24.00", "01 0 -", day -> day >= 15 && day <= 22),
            item("05", "骨科", "静脉输液", "2", "9.50", "01 0 -", day -> day >= 8 && day <= 19),
            item("08", "骨科", "一次性输液器", "2", "2.38", "01 0 -", day -> day >= 8 && day <= 19),
            item("09", "药剂科", "0.9%氯化钠注射液 100ml", "2", "4.52", "02 0.05 -", day -> day >= 8 && day <= 19),
            item("09", "药剂科", "注射用头孢呋辛钠", "3", "28.64", "02 0.10 -", day -> day >= 9 && day <= 15),
            item("09", "药剂科", "低分子肝素钙注射液", "1", "48.63", "02 0.10 -", day -> day >= 8 && day <= 21),
            item("09", "药剂科", "塞来昔布胶囊 200mg", "2", "3.27", "02 0.10 -", day -> day >= 10 && day <= 21),
            item("09", "药剂科", "人血白蛋白 10g", "1", "432.00", "02 0.15 396.00", day -> day >= 10 && day <= 15),
            item("09", "药剂科", "唑来膦酸注射液", "1", "1286.00", "02 0.20 -", on(17)),
            item("11", "药剂科", "活血止痛胶囊", "1", "21.35", "02 0.10 -", day -> day >= 12 && day <= 19),
            item("10", "中医科", "当归", "12", "0.183333", "01 0 -", LongBill::isHerbalDay),
            item("10", "中医科", "续断", "15", "0.126667", "01 0 -", LongBill::isHerbalDay),
            item("10", "中医科", "骨碎补", "15", "0.150001", "01 0 -", LongBill::isHerbalDay),
            item("10", "中医科", "黄芪", "30", "0.1125", "01 0 -", LongBill::isHerbalDay),
            item("04", "检验科", "血常规", "1", "20.00", "01 0 -", LongBill::isLaboratoryDay),
            item("04", "检验科", "C 反应蛋白", "1", "23.75", "01 0 -", LongBill::isLaboratoryDay),
            item("04", "检验科", "凝血四项", "1", "64.00", "01 0 -", LongBill::isLaboratoryDay),
            item("04", "检验科", "生化全套", "1", "138.40", "02 0.10 -", day -> day == 8 || day == 13 || day == 20),
            item("03", "放射科", "髋关节 X 线片", "2", "62.00", "01 0 -", day -> day == 8 || day == 11 || day == 21),
            item("03", "放射科", "髋关节 CT 平扫", "1", "268.00", "02 0.10 -", on(8)),
            item("03", "放射科", "下肢静脉超声", "1", "136.00", "02 0.10 -", day -> day == 9 || day == 14),
            item("03", "心电图室", "十二导联心电图", "1", "25.00", "01 0 -", day -> day == 8 || day == 10),
            item("06", "手术室", "人工股骨头置换术", "1", "5860.00", "01 0 -", on(10)),
            item("06", "手术室", "=C 臂引导加收", "1", "420.00", "01 0 -", on(10)),
            item("06", "手术室", "椎管内麻醉", "1", "860.00", "01 0 -", on(10)),
            item("06", "手术室", "-麻醉监护加收（70 岁以上）", "1", "172.00", "01 0 -", on(10)),
            item("08", "手术室", "人工股骨头假体", "1", "24800.00", "02 0.20 21500.00", on(10)),
            item("08", "手术室", "骨水泥 40g", "2", "1350.00", "02 0.20 1280.00", on(10)),
            item("08", "手术室", "进口抗菌缝线", "3", "286.50", "03 1 -", on(10)),
            item("05", "手术室", "悬浮红细胞输注 2U", "2", "430.00", "02 0.10 -", on(10)),
            item("05", "手术室", "@自体血回收", "1", "1180.00", "02 0.20 -", on(10)),
            item("05", "骨科", "术后心电监护", "24", "6.00", "01 0 -", day -> day >= 10 && day <= 12),
            item("05", "骨科", "换药（中）", "1", "23.60", "01 0 -", day -> day >= 11 && day <= 21 && day % 2 == 1),
            item("05", "康复科", "关节松动训练", "1", "58.33", "02 0.10 -", day -> day >= 13 && day <= 22),
            item("05", "康复科", "运动疗法", "1", "45.00", "02 0.10 -", day -> day >= 13 && day <= 22),
            item("14", "骨科", "陪护床使用费", "1", "10.00", "03 1 -", day -> day >= 9 && day <= 13));

    private LongBill() {}

    private static Item care(String category, String name, String price, IntPredicate on) {
        return new Item(category, "", name, "1", price, "", on);
    }

    private static Item item(
            String category,
            String department,
            String name,
            String quantity,
            String price,
            String terms,
            IntPredicate on) {
        return new Item(category, department, name, quantity, price, terms, on);
    }

    private static IntPredicate on(int only) {
        return day -> day == only;
    }

    private static boolean isInHospital(int day) {
        return day >= FIRST_DAY_IN_HOSPITAL && day <= LAST_DAY_IN_HOSPITAL;
    }

    private static boolean isInHome(int day) {
        return !isInHospital(day);
    }

    private static boolean isHerbalDay(int day) {
        return day >= 16 && day <= LAST_DAY_IN_HOSPITAL;
    }

    private static boolean isLaboratoryDay(int day) {
        return day == 8 || day == DAY_OF_SURGERY || day == 11 || day == 13 || day == 16 || day == 20;
    }

    /** The file of the month. */
    static String month() {
        List<String> lines = new ArrayList<>();
        for (int day = 1; day <= LAST_DAY; day++) {
            add(lines, CARE, "C", "ORG-HOME", day);
        }
        for (int day = 1; day <= LAST_DAY; day++) {
            add(lines, MEDICAL, "M", "ORG-HOSP2", day);
        }
        return HEAD + String.join(",\n", lines) + "\n  ]\n}\n";
    }

    private static void add(List<String> lines, List<Item> items, String prefix, String biller, int day) {
        for (Item item : items) {
            if (item.on().test(day)) {
                long number = lines.stream()
                                .filter(l -> l.contains("\"" + prefix + "-"))
                                .count()
                        + 1;
                lines.add(line(item, String.format(Locale.ROOT, "%s-%03d", prefix, number), biller, day));
            }
        }
    }

    private static String line(Item item, String id, String biller, int day) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("date", String.format(Locale.ROOT, "2026-04-%02d", day));
        line.put("item", item.name());
        line.put("category", item.category());
        line.put("quantity", item.quantity());
        line.put("price", item.price());
        line.put(
                "amount",
                new BigDecimal(item.quantity())
                        .multiply(new BigDecimal(item.price()))
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString());
        line.put("biller", biller);
        if (!item.terms().isEmpty()) {
            String[] terms = item.terms().split(" ", -1);
            line.put("department", item.department());
            line.put("grade", terms[0]);
            line.put("selfPayRate", terms[1]);
            if (!terms[2].equals("-")) {
                line.put("priceCeiling", terms[2]);
            }
        }
        List<String> pairs = new ArrayList<>();
        line.forEach((key, value) -> pairs.add('"' + key + "\": \"" + value.replace("\"", "\\\"") + '"'));
        return "    {" + String.join(", ", pairs) + '}';
    }

    private static final String HEAD = """
            {
              "schema": "yiyang.month/1",
              "resident": "R-3001",
              "period": "2026-04-01/2026-05-01",
              "region": "500112",
              "knownOn": "2026-05-01",
              "boundaryDays": "HOSPITAL_HAS_BOTH",
              "boundaryDaysDeclaredBy": "示例养老集团 / sample care group",
              "person": {
                "scheme": ["390"],
                "personGroup": ["ADULT"],
                "ageGroup": ["60_PLUS"],
                "careLevel": ["SEVERE"],
                "benefit": ["LONG_TERM_CARE"],
                "entitlement": ["LOW_INCOME_MARGIN"],
                "stayOrdinal": ["1"]
              },
              "paidThisYear": {"POOLED_FUND": "0.00", "LARGE_COST_AID": "0.00", "TILT_AID": "0.00"},
              "institutions": [
                {
                  "id": "ORG-HOME",
                  "name": {"zh": "示例养老院", "en": "Sample Care Home"},
                  "facts": {"serviceForm": ["INSTITUTION"]}
                },
                {
                  "id": "ORG-HOSP2",
                  "name": {"zh": "示例区人民医院（二级）", "en": "Sample District Hospital (level 2)"},
                  "facts": {"hospitalLevel": ["2"], "hospitalKind": ["GENERAL"]}
                }
              ],
              "lines": [
            """;
}
