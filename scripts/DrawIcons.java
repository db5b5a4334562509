import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/// Draws the icons that phones and desktops ask for in pixels, the same letter as in `icon.svg`, beside it.
/// From the top of the project: `java scripts/DrawIcons.java`
class DrawIcons {
    private static final String FOLDER = "web/src/main/resources/org/daybook/web/";

    public static void main(String[] arguments) throws IOException {
        draw("icon-192.png", 192, 1);
        draw("icon-512.png", 512, 1);
        draw("icon-maskable.png", 512, 0.72); // within the circle that a launcher may cut
    }

    private static void draw(String name, int size, double part) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(new Color(0xfbfaf6));
        graphics.fillRect(0, 0, size, size);
        AffineTransform scale = AffineTransform.getTranslateInstance(size / 2.0, size / 2.0);
        scale.scale(part * size / 32, part * size / 32);
        scale.translate(-17, -16); // the middle of the letter
        Area letter = bowl(8, 6, 20, 10);
        letter.subtract(bowl(12, 10, 12, 6));
        graphics.setColor(new Color(0x1c1a17));
        graphics.fill(letter.createTransformedArea(scale));
        ImageIO.write(image, "png", new File(FOLDER + name));
    }

    /// A stem's edge at the left and half a circle at the right.
    private static Area bowl(double left, double top, double height, double radius) {
        Area bowl = new Area(new Rectangle2D.Double(left, top, 16 - left, height));
        bowl.add(new Area(new Arc2D.Double(16 - radius, top, 2 * radius, height, -90, 180, Arc2D.PIE)));
        return bowl;
    }
}
