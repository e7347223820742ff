/** How settings are read, each from its value or from a file. */
package org.csecprogress.kernel.setting.service;
