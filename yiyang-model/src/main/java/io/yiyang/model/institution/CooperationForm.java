package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;
import java.util.List;

/**
 * In what form a medical institution serves a care home under an agreement (协议合作方式): an open list.
 */
public final class CooperationForm extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Green channel (开通绿色通道). */
    public static final CooperationForm GREEN_CHANNEL = of("GREEN_CHANNEL");
    /** Staff visits (巡诊). */
    public static final CooperationForm VISITING = of("VISITING");
    /** Stationed staff (驻点). */
    public static final CooperationForm STATIONED = of("STATIONED");
    /** Branch in the home (设立分支机构). */
    public static final CooperationForm BRANCH = of("BRANCH");
    /** Runs the in-house unit in trust (托管). */
    public static final CooperationForm TRUSTEESHIP = of("TRUSTEESHIP");

    /** The three forms of rural cooperation of Tengzhou (农村合作三种形式). */
    public static final List<CooperationForm> RURAL_FORMS = List.of(GREEN_CHANNEL, STATIONED, TRUSTEESHIP);

    private static final CodeDictionary<CooperationForm> KNOWN = CodeDictionary.<CooperationForm>ofStandardCodes(
                    "cooperation-form")
            .with(GREEN_CHANNEL, "开通绿色通道", "green channel")
            .with(VISITING, "巡诊", "staff visits")
            .with(STATIONED, "驻点", "stationed staff")
            .with(BRANCH, "设立分支机构", "branch in the home")
            .with(TRUSTEESHIP, "托管", "runs the in-house unit in trust");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private CooperationForm(String code) {
        super("cooperationForm", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CooperationForm of(String code) {
        return new CooperationForm(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<CooperationForm> known() {
        return KNOWN;
    }
}
