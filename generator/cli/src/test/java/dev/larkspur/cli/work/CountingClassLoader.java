package dev.larkspur.cli.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Loads the generator and the libraries that read and write text for it so that they count. */
final class CountingClassLoader extends ClassLoader {
  private static final String WORK = Type.getInternalName(Work.class);
  private static final List<String> COUNTED =
      List.of(
          "dev.larkspur.generator.",
          "dev.larkspur.cli.work.PipelineRun",
          "org.commonmark.",
          "com.palantir.javapoet.",
          "org.jsoup.",
          "gg.jte.");

  private final Set<String> replaced = new HashSet<>();

  CountingClassLoader() {
    super(CountingClassLoader.class.getClassLoader());
    for (Method method : Work.class.getDeclaredMethods()) {
      replaced.add(method.getName() + Type.getMethodDescriptor(method));
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return COUNTED.stream().anyMatch(name::startsWith)
          ? findClass(name)
          : super.loadClass(name, resolve);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      ClassReader reader = new ClassReader(in);
      ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      reader.accept(new CountingClass(writer), 0);
      byte[] code = writer.toByteArray();
      return defineClass(name, code, 0, code.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class CountingClass extends ClassVisitor {
    CountingClass(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new CountingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private final class CountingMethod extends MethodVisitor {
    private final Set<Label> behind = new HashSet<>();

    CountingMethod(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      count("step", "()V");
    }

    @Override
    public void visitLabel(Label label) {
      behind.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (behind.contains(label)) {
        count("step", "()V");
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      String counting =
          "(L" + (isList(owner) ? "java/util/List" : owner) + ";" + descriptor.substring(1);
      if (opcode != Opcodes.INVOKESTATIC && replaced.contains(name + counting)) {
        count(name, counting);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
      if (owner.startsWith("java/")) {
        made(descriptor);
      }
    }

    /** Concatenation of texts. */
    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
      made(descriptor);
    }

    private void made(String descriptor) {
      if (descriptor.endsWith(")Ljava/lang/String;")) {
        super.visitInsn(Opcodes.DUP);
        count("made", "(Ljava/lang/String;)V");
      }
    }

    private void count(String name, String descriptor) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, WORK, name, descriptor, false);
    }

    private boolean isList(String owner) {
      return owner.equals("java/util/ArrayList");
    }
  }
}
