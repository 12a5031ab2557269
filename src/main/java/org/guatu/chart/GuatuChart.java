package org.guatu.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.guatu.live.TakesOver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BaseJsonNode;

/**
 * A chart on the screen: the Flow side of {@code <guatu-chart>}. Subclasses say what they draw; this class sends it, only
 * what changed, so that new numbers move the drawn chart instead of building a new one.
 *
 * <p>Its text size follows {@code --guatu-chart-font-size}, its halo around words {@code --guatu-chart-ground}; without a height it is 240 px high.
 * ApexCharts is kept at 4.7.0, the last release under the MIT licence.
 */
@Tag("guatu-chart")
@NpmPackage(value = "apexcharts", version = "4.7.0")
@JsModule("./chart/guatu-chart.ts")
public abstract class GuatuChart extends Component implements HasSize, HasStyle, TakesOver {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private transient Drawing drawing;

    /** Sends a drawing; the parts that equal what is shown already stay where they are. */
    protected void draw(Drawing next) {
        if (drawing == null || !drawing.config().equals(next.config())) {
            getElement().setPropertyJson("config", JSON.<BaseJsonNode>valueToTree(next.config()));
        }
        if (drawing == null || !drawing.series().equals(next.series())) {
            getElement().setPropertyJson("series", JSON.<BaseJsonNode>valueToTree(next.series()));
        }
        drawing = next;
    }

    /** New numbers move the chart that stands on the screen; what the other one sends is not written anew, for it may be many screens'. */
    @Override
    public boolean takeOver(Component fresh) {
        Drawing next = ((GuatuChart) fresh).drawing;
        if (next != null) {
            if (drawing == null || !drawing.config().equals(next.config())) {
                takeProperty("config", fresh);
            }
            if (drawing == null || !drawing.series().equals(next.series())) {
                takeProperty("series", fresh);
            }
            drawing = next;
        }
        return true;
    }

    private void takeProperty(String name, Component fresh) {
        getElement().setPropertyJson(name, (BaseJsonNode) fresh.getElement().getPropertyRaw(name));
    }

    /** The table behind the chart: exactly the numbers drawn; without rows before anything was shown. */
    public ChartTable table() {
        return drawing == null ? new ChartTable(List.of(""), List.of()) : drawing.table();
    }

    /**
     * Listens to a tap on a point, or Enter on the cursor that the arrow keys move. Points that the chart does not have are
     * not passed on, whatever a browser sends.
     */
    public Registration addPointClickListener(ComponentEventListener<PointClickEvent> listener) {
        getElement().setAttribute("clickable", true);
        return addListener(PointClickEvent.class, event -> {
            if (drawing != null && drawing.reaches(event.series(), event.index())) {
                listener.onComponentEvent(event);
            }
        });
    }

    /** Somebody pressed a point of the chart. */
    @DomEvent("point-click")
    public static class PointClickEvent extends ComponentEvent<GuatuChart> {

        private final int series;
        private final int index;

        public PointClickEvent(
                GuatuChart source,
                boolean fromClient,
                @EventData("event.detail.series") int series,
                @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.series = series;
            this.index = index;
        }

        /** The number of the series, from 0. */
        public int series() {
            return series;
        }

        /** The number of the point in its series, from 0; each chart says what that is in the list it was given. */
        public int index() {
            return index;
        }
    }
}
