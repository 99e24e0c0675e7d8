package io.yiyang.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * A standing that gives a person better terms (待遇身份): an open list. The national and local lists number these
 * differently, so the constants have names of their own and a tenant's dictionary maps its numbers to them.
 */
public final class EntitlementKind extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Person in special hardship (特困人员). */
    public static final EntitlementKind SPECIAL_HARDSHIP = of("SPECIAL_HARDSHIP");
    /** Recipient of the minimum living allowance (最低生活保障对象). */
    public static final EntitlementKind MINIMUM_LIVING = of("MINIMUM_LIVING");
    /** Member of a family just above the minimum living allowance (低保边缘家庭成员). */
    public static final EntitlementKind MINIMUM_LIVING_MARGIN = of("MINIMUM_LIVING_MARGIN");
    /** Person who fell (back) into poverty (返贫致贫人口). */
    public static final EntitlementKind RETURNED_TO_POVERTY = of("RETURNED_TO_POVERTY");
    /** Person monitored against poverty (防止返贫监测对象). */
    public static final EntitlementKind POVERTY_MONITORED = of("POVERTY_MONITORED");
    /** Seriously ill person made poor by the cost (因病致贫重病患者). */
    public static final EntitlementKind EXPENDITURE_POVERTY = of("EXPENDITURE_POVERTY");
    /** Member of a one-child family in special hardship (计划生育特殊家庭成员). */
    public static final EntitlementKind FAMILY_PLANNING_SPECIAL = of("FAMILY_PLANNING_SPECIAL");
    /** Person of advanced age (高龄老人). */
    public static final EntitlementKind ADVANCED_AGE = of("ADVANCED_AGE");
    /** Severely disabled person (重度残疾人). */
    public static final EntitlementKind SEVERE_DISABILITY = of("SEVERE_DISABILITY");
    /** Member of an entitled group (优抚对象). */
    public static final EntitlementKind ENTITLED_GROUP = of("ENTITLED_GROUP");
    /** Orphan (孤儿). */
    public static final EntitlementKind ORPHAN = of("ORPHAN");
    /** Old person left behind (留守老人). */
    public static final EntitlementKind LEFT_BEHIND = of("LEFT_BEHIND");

    private static final CodeDictionary<EntitlementKind> KNOWN = CodeDictionary.<EntitlementKind>ofStandardCodes(
                    "entitlement-kind")
            .with(SPECIAL_HARDSHIP, "特困人员", "person in special hardship")
            .with(MINIMUM_LIVING, "最低生活保障对象", "recipient of the minimum living allowance")
            .with(MINIMUM_LIVING_MARGIN, "低保边缘家庭成员", "member of a family just above the minimum living allowance")
            .with(RETURNED_TO_POVERTY, "返贫致贫人口", "person who fell (back) into poverty")
            .with(POVERTY_MONITORED, "防止返贫监测对象", "person monitored against poverty")
            .with(EXPENDITURE_POVERTY, "因病致贫重病患者", "seriously ill person made poor by the cost")
            .with(FAMILY_PLANNING_SPECIAL, "计划生育特殊家庭成员", "member of a one-child family in special hardship")
            .with(ADVANCED_AGE, "高龄老人", "person of advanced age")
            .with(SEVERE_DISABILITY, "重度残疾人", "severely disabled person")
            .with(ENTITLED_GROUP, "优抚对象", "member of an entitled group")
            .with(ORPHAN, "孤儿", "orphan")
            .with(LEFT_BEHIND, "留守老人", "old person left behind");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private EntitlementKind(String code) {
        super("entitlementKind", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EntitlementKind of(String code) {
        return new EntitlementKind(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<EntitlementKind> known() {
        return KNOWN;
    }
}
