;;; nianbao.el --- Check annual reports on government information disclosure -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages, tools, convenience
;; SPDX-License-Identifier: MIT

;;; Commentary:

;; nianbao checks 政府信息公开工作年度报告 while they are written.  This package registers its language
;; server with Eglot and lsp-mode, offers a Flymake backend for those who use neither, formats tables
;; on save where asked to, and begins new reports.
;;
;;   (require 'nianbao)
;;   (add-hook 'markdown-mode-hook #'eglot-ensure)   ; or #'lsp, or #'nianbao-flymake-mode

;;; Code:

(require 'cl-lib)
(require 'subr-x)

(defgroup nianbao nil
  "Annual reports on government information disclosure."
  :group 'tools)

(defcustom nianbao-executable "nianbao"
  "The nianbao program."
  :type 'string)

;; In the autoloads, too: what registers the server reads it before this file is loaded.
;;;###autoload
(defcustom nianbao-modes '(markdown-mode gfm-mode text-mode org-mode)
  "Major modes for which the language server is registered.

It counts as it stands when Eglot or lsp-mode is loaded.  The modes of HTML are
not among them: Eglot runs one server in a buffer, and pages have their own."
  :group 'nianbao
  :type '(repeat symbol))

(defvar eglot-server-programs)
(defvar lsp-language-id-configuration)
(defvar flymake-diagnostic-functions)
(declare-function lsp-register-client "lsp-mode")
(declare-function make-lsp-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(declare-function flymake-make-diagnostic "flymake")

;;;###autoload
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               (cons nianbao-modes
                     (lambda (&rest _) (list (if (boundp 'nianbao-executable)
                                                 (symbol-value 'nianbao-executable)
                                               "nianbao"))))))

;;;###autoload
(with-eval-after-load 'lsp-mode
  (dolist (mode nianbao-modes)
    (add-to-list 'lsp-language-id-configuration
                 (cons mode (cond ((memq mode '(markdown-mode gfm-mode)) "markdown")
                                  ((eq mode 'org-mode) "org")
                                  ((memq mode '(html-mode mhtml-mode html-ts-mode)) "html")
                                  (t "plaintext")))))
  (lsp-register-client
   (make-lsp-client
    :new-connection (lsp-stdio-connection
                     (lambda () (list (if (boundp 'nianbao-executable)
                                          (symbol-value 'nianbao-executable)
                                        "nianbao"))))
    :major-modes nianbao-modes
    ;; lsp-mode 8.0 counts columns in characters without saying so.
    :initialization-options '(:positionEncoding "utf-32")
    :server-id 'nianbao)))

(defvar-local nianbao--process nil)

(defun nianbao--flymake (report &rest _)
  "Check the buffer and give REPORT its findings."
  (when (process-live-p nianbao--process) (kill-process nianbao--process))
  (let ((source (current-buffer))
        (name (or (buffer-file-name) "report.md")))
    (setq nianbao--process
          (make-process
           :name "nianbao" :noquery t :connection-type 'pipe
           :buffer (generate-new-buffer " *nianbao*")
           :command (list nianbao-executable "--check" "--quiet" "--output" "concise"
                          "--stdin-filename" name "-")
           :sentinel
           (lambda (process _event)
             (when (memq (process-status process) '(exit signal))
               (unwind-protect
                   (when (and (buffer-live-p source)
                              (eq process (buffer-local-value 'nianbao--process source)))
                     (funcall report (nianbao--findings source (process-buffer process))))
                 (kill-buffer (process-buffer process)))))))
    ;; All of the report, whatever part of it is shown.
    (save-restriction
      (widen)
      (process-send-region nianbao--process (point-min) (point-max)))
    (process-send-eof nianbao--process)))

(defun nianbao--findings (source output)
  "The findings on SOURCE that OUTPUT lists."
  (let (found)
    (with-current-buffer output
      (goto-char (point-min))
      (while (re-search-forward
              "^.*:\\([0-9]+\\):\\([0-9]+\\): \\(error\\|warning\\|info\\): \\(.*\\)$" nil t)
        (let* ((line (string-to-number (match-string 1)))
               (column (string-to-number (match-string 2)))
               (level (match-string 3))
               (message (match-string 4))
               (place (with-current-buffer source
                        (save-excursion
                          (save-restriction
                            (widen)
                            (goto-char (point-min))
                            (forward-line (1- line))
                            (let ((start (min (+ (point) (1- column)) (line-end-position))))
                              (cons start (min (point-max) (1+ start)))))))))
          (push (flymake-make-diagnostic
                 source (car place) (cdr place)
                 (cond ((equal level "error") :error)
                       ((equal level "warning") :warning)
                       (t :note))
                 message)
                found))))
    (nreverse found)))

;;;###autoload
(define-minor-mode nianbao-flymake-mode
  "Check annual reports with Flymake, without a language server."
  :lighter " 年报"
  (if nianbao-flymake-mode
      (progn
        (require 'flymake)
        (add-hook 'flymake-diagnostic-functions #'nianbao--flymake nil t)
        (flymake-mode 1))
    (remove-hook 'flymake-diagnostic-functions #'nianbao--flymake t)))

(defun nianbao--filter (mode)
  "Run the buffer through nianbao in MODE; change it only where that succeeds."
  (let ((output (generate-new-buffer " *nianbao*"))
        (name (or (buffer-file-name) "report.md")))
    (unwind-protect
        (save-restriction
          (widen)
          (let ((status (call-process-region (point-min) (point-max) nianbao-executable nil
                                             (list output nil) nil mode "--quiet"
                                             "--stdin-filename" name "-")))
            (when (and (memq status '(0 1)) (> (buffer-size output) 0))
              ;; Rewritten tables differ so much that finding the least difference takes minutes.
              (replace-buffer-contents output 0.5))))
      (kill-buffer output))))

;;;###autoload
(defun nianbao-format-buffer ()
  "Format the tables of the report in this buffer."
  (interactive)
  (nianbao--filter "--format"))

;;;###autoload
(defun nianbao-fix-buffer ()
  "Apply every safe fix to the report in this buffer."
  (interactive)
  (nianbao--filter "--fix"))

;;;###autoload
(define-minor-mode nianbao-format-on-save-mode
  "Format the tables of a report before it is saved."
  :lighter ""
  (if nianbao-format-on-save-mode
      (add-hook 'before-save-hook #'nianbao-format-buffer nil t)
    (remove-hook 'before-save-hook #'nianbao-format-buffer t)))

;;;###autoload
(defun nianbao-new (agency year)
  "Begin a report of AGENCY for YEAR in a new buffer."
  (interactive "sAgency: \nsYear: ")
  (let* ((buffer (generate-new-buffer (format "%s%s.md" agency year)))
         (status (call-process nianbao-executable nil buffer nil
                               "--new" "--agency" agency "--year" year)))
    (unless (eq status 0)
      (let ((text (with-current-buffer buffer (buffer-string))))
        (kill-buffer buffer)
        (user-error "%s" (string-trim text))))
    (switch-to-buffer buffer)
    (goto-char (point-min))
    (when (fboundp 'markdown-mode) (funcall 'markdown-mode))))

(provide 'nianbao)
;;; nianbao.el ends here
