package app.maquette.studio.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Makes a printable document of reports. Blocking.
@FunctionalInterface
public interface ReportPrinter {
    /// `facts` are sentences above the tables. Closes nothing.
    void print(String title, List<String> facts, List<Report> reports, OutputStream out) throws IOException;
}
