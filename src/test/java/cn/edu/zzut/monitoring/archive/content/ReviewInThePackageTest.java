package cn.edu.zzut.monitoring.archive.content;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.stage.ReviewMoves;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Looks;
import cn.edu.zzut.monitoring.review.Looks.TickVerdict;
import cn.edu.zzut.monitoring.review.Rounds;
import cn.edu.zzut.monitoring.support.ExpertsReview;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The experts' review in the package: what was said, and how they came to it. */
@SchoolTest
class ReviewInThePackageTest {

    private static final PersonId EXPERT = new PersonId("expert3");

    @Autowired
    Story story;

    @Autowired
    ReviewMoves moves;

    @Autowired
    Looks looks;

    @Autowired
    Rounds rounds;

    @Autowired
    ExpertReview chapter;

    int year;
    int row;

    @BeforeEach
    void aTableMovedToAnotherExpertWhoLookedTickedCommentedAndConcluded() {
        ExpertsReview review = ExpertsReview.begun(story);
        Submission land = review.land;
        year = review.year;
        moves.move(year, land.table(), Division.whole(EXPERT), "专家因病不能参加", new PersonId("office"));
        row = looks.sample(land).orElseThrow().sampled().get(0).row();
        looks.look(land, List.of(row), true, EXPERT);
        looks.tick(year, land.table(), 1, TickVerdict.FINE, EXPERT);
        review.comments(Map.of("table", "2-1", "problem", "绿化面积偏大", "kind", "NO_PROOF", "wantedProof", "规划图"));
        review.unitRefutes("含林地");
        review.headApproves();
    }

    private Map<String, String> packed(String unit) throws IOException {
        return Packed.by(chapter, year, unit);
    }

    @Test
    void aCommentHasItsRoundKindWantedProofAndTheHeadsApproval() throws IOException {
        String comments = packed("").getOrDefault("专家意见与答复.csv", "");
        assertThat(comments).contains("轮次", "单位负责人审核", "缺佐证", "规划图", "含林地");
        assertThat(comments.strip().lines().reduce((first, last) -> last).orElseThrow())
                .startsWith("1,")
                .matches(".*（学校办公室）\"?$");
    }

    @Test
    void whatWasConcludedDrawnLookedAtTickedAndMovedIsThere() throws IOException {
        Map<String, String> files = packed("");
        assertThat(files.get("专家审核结论.csv")).contains("通过", "时间所限");
        assertThat(files.get("抽样清单.csv")).contains(rounds.seed(year), "全部查看");
        assertThat(files.get("抽样查看记录.csv")).contains("," + row + ",");
        assertThat(files.get("机器核对结果.csv")).contains("无法判断");
        assertThat(files.get("核对项处理记录.csv")).contains("已核实无问题");
        assertThat(files.get("改派记录.csv")).contains("专家因病不能参加");
        assertThat(files.get("专家审核轮次.csv")).contains(rounds.seed(year));
    }

    @Test
    void aUnitsPackageHoldsWhatConcernsItButNotWhatWasSampled() throws IOException {
        assertThat(packed("101")).containsOnlyKeys("专家意见与答复.csv");
        assertThat(packed("105")).isEmpty();
    }
}
