package io.yiyang.model.assessment;

import io.yiyang.model.text.BilingualText;
import java.io.Serializable;

/**
 * A grade of care that an institution or a contract offers (护理等级).
 *
 * @param code the institution's code
 * @param name its name
 */
public record NursingGrade(String code, BilingualText name) implements Serializable {}
