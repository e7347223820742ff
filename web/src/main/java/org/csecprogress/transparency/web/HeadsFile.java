package org.csecprogress.transparency.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.csecprogress.kernel.asset.web.PageBytes;
import org.csecprogress.transparency.service.TransparencyService;

/** Sends the daily heads to everybody, as a file that only grows at its end. */
@WebServlet("/transparency/heads.csv")
public class HeadsFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient TransparencyService transparency;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        new PageBytes(transparency.file(), "text/csv;charset=UTF-8")
                .send(request, response, HttpServletResponse.SC_OK);
    }
}
