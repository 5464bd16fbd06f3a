package app.maquette.studio.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MadePictureTest {
    @ParameterizedTest
    @CsvSource({"1,1", "7,3", "1024,1024", "8192,4096"})
    void aPictureOfTheSizeHoldsBlackAndWhite(int width, int height) throws IOException {
        var made = MadePicture.of(new Size(width, height));
        var bytes = made.content().open().readAllBytes();

        var read = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(new Size(read.getWidth(), read.getHeight())).isEqualTo(new Size(width, height));
        assertThat(made.file().bytes()).isEqualTo(bytes.length).isLessThan(64 * 1024);
        assertThat(read.getRGB(0, height - 1) & 0xffffff).isEqualTo(0xffffff);
        assertThat(read.getRGB(0, 0) & 0xffffff).isEqualTo(height == 1 ? 0xffffff : 0);
    }
}
