/** The frame around every page: navigation, banner, language and the addresses of public pages. */
package org.csecprogress.kernel.frame.web;
