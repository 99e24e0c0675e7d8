package io.yiyang.referral.homesickbed;

/**
 * Whether the resident is fit for a home sickbed (建床条件).
 *
 * @param diagnosisClear the diagnosis is clear (诊断明确)
 * @param stable the condition is stable (病情稳定)
 * @param homeSuitable home or care home is suitable (适合居家治疗)
 */
public record HomeFitness(boolean diagnosisClear, boolean stable, boolean homeSuitable) {
    boolean isFit() {
        return diagnosisClear && stable && homeSuitable;
    }
}
