package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * What a remote centre of a county does (远程中心): local examination, reading by the upper level. An open list; Tengzhou
 * names these six. The last two are no case of a patient, so no workflow belongs to them.
 */
public final class RemoteCentre extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Imaging (影像诊断中心). */
    public static final RemoteCentre IMAGING = of("IMAGING");
    /** Electrocardiography (心电诊断中心). */
    public static final RemoteCentre ECG = of("ECG");
    /** Clinical laboratory (临床检验中心). */
    public static final RemoteCentre LABORATORY = of("LABORATORY");
    /** Pathology (病理诊断中心). */
    public static final RemoteCentre PATHOLOGY = of("PATHOLOGY");
    /** Training of clinical skills (临床技能培训中心). */
    public static final RemoteCentre SKILLS_TRAINING = of("SKILLS_TRAINING");
    /** Technical guidance on chronic disease (慢性病技术指导中心). */
    public static final RemoteCentre CHRONIC_DISEASE_GUIDANCE = of("CHRONIC_DISEASE_GUIDANCE");

    private static final CodeDictionary<RemoteCentre> KNOWN = CodeDictionary.<RemoteCentre>ofStandardCodes(
                    "remote-centre")
            .with(IMAGING, "影像诊断中心", "imaging")
            .with(ECG, "心电诊断中心", "electrocardiography")
            .with(LABORATORY, "临床检验中心", "clinical laboratory")
            .with(PATHOLOGY, "病理诊断中心", "pathology")
            .with(SKILLS_TRAINING, "临床技能培训中心", "training of clinical skills")
            .with(CHRONIC_DISEASE_GUIDANCE, "慢性病技术指导中心", "technical guidance on chronic disease");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private RemoteCentre(String code) {
        super("remoteCentre", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RemoteCentre of(String code) {
        return new RemoteCentre(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<RemoteCentre> known() {
        return KNOWN;
    }
}
